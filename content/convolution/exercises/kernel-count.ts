import { defineExercise } from '../../../src/exercises/define.ts';
import { formatNumber } from '../../../src/experiments/format-number.ts';

interface Layer {
  readonly side: number;
  readonly f: number;
  readonly inputs: number;
  readonly outputs: number;
}

const count = ({ f, inputs, outputs }: Layer) => (f * f * inputs + 1) * outputs;
const places = ({ side, f }: Layer) => (side - f + 1) * (side - f + 1);
/** A large number as it is read. */
const show = (value: number) => formatNumber(value, { digits: 12 });

export const kernelCount = defineExercise<Layer>({
  id: 'convolution/kernel-count',
  version: 1,
  kind: 'numeric',
  title: 'Sixteen kernels on a colour picture',
  minutes: 3,
  points: 1,
  goals: ['formula', 'sharing'],
  credit: 'practice',
  errata: ['R-64'],
  figures: 4,
  generate: (random) =>
    random.pick([
      { side: 32, f: 5, inputs: 3, outputs: 8 },
      { side: 28, f: 5, inputs: 4, outputs: 20 },
      { side: 64, f: 3, inputs: 8, outputs: 32 },
      { side: 48, f: 7, inputs: 3, outputs: 24 },
      { side: 14, f: 3, inputs: 16, outputs: 10 },
    ]),
  printed: { side: 32, f: 3, inputs: 3, outputs: 16 },
  quantity: 'Parameters',

  prompt: ({ side, f, inputs, outputs }) => `
A convolution turns pictures of ${side} × ${side} with ${inputs} channels into ${outputs} maps, by kernels of ${f} × ${f}.

How many parameters does it have, biases included? Give a whole number.`,

  reference: count,
  wrong: (layer) => [
    {
      id: 'no-bias',
      answer: layer.f * layer.f * layer.inputs * layer.outputs,
      feedback: 'Those are the weights. What else is added to every number of a map?',
    },
    {
      id: 'flat',
      answer: (layer.f * layer.f + 1) * layer.outputs,
      feedback: `Your kernels are as thin as one channel. Over how many of the ${layer.inputs} does each of them reach?`,
    },
    {
      id: 'one-map',
      answer: layer.f * layer.f * layer.inputs + 1,
      feedback: `That is one kernel with its bias. How many kernels make ${layer.outputs} maps?`,
    },
    {
      id: 'not-shared',
      answer: count(layer) * places(layer),
      feedback: `You gave each of the ${show(places(layer))} places a kernel of its own. What does a convolution do instead?`,
    },
    {
      id: 'bias-per-channel',
      answer: (layer.f * layer.f + 1) * layer.inputs * layer.outputs,
      feedback: 'You counted a bias for each channel of each kernel. To how many sums is a bias added at one place of one map?',
    },
  ],
  otherwise: 'Write down the shape of one kernel: rows, columns and what else?',
  right: (layer) =>
    `Yes: ${layer.outputs} kernels of ${layer.f} · ${layer.f} · ${layer.inputs} weights and a bias. The size of the picture does not come into it.`,
  hints: [
    'A kernel is a block: it reaches over all channels at once.',
    'One map belongs to one kernel and one bias.',
    ({ f, inputs }) => `One kernel has ${f} · ${f} · ${inputs} = ${f * f * inputs} weights.`,
  ],
  solution: (layer) => `
One kernel reaches over ${layer.f} rows, ${layer.f} columns and ${layer.inputs} channels: ${layer.f * layer.f * layer.inputs} weights. With its bias that is ${layer.f * layer.f * layer.inputs + 1}, and there are ${layer.outputs} of them: ${show(count(layer))}.

A dense layer between the same numbers would have ${show(layer.side * layer.side * layer.inputs)} · ${show(places(layer) * layer.outputs)} weights.

To check it, set <See figure="convolution#count" /> to this layer.`,
}); // biome-ignore format: replies in one line
