import * as z from 'zod/mini';
import { defineExercise } from '../../../src/exercises/define.ts';

interface Net {
  readonly bias: number;
  readonly seed: number;
}

const frame = z.object({
  units: z.array(z.array(z.object({ on: z.number(), learns: z.boolean() }))),
});

export const leakyDead = defineExercise<Net>({
  id: 'rectifiers/leaky-dead',
  version: 1,
  kind: 'predict',
  title: 'Never on',
  minutes: 3,
  points: 1,
  goals: ['dead'],
  credit: 'practice',
  errata: ['R-40'],
  generate: (random) => ({
    bias: random.pick([-1, -1.2, -1.5, -2]),
    seed: random.integer(2, 9999),
  }),
  printed: { bias: -2, seed: 1 },
  verb: 'Count',

  prompt: ({ bias }) => `
A 2-64-64-1 network of leaky ReLUs, slope 0.01 below 0, starts with all hidden biases at −${-bias}. Many of its 128 hidden units are below 0 for each of 200 points.

Of how many is the gradient of the weights exactly 0 before training, because no example passes one? Choose, then press **Count**.`,

  ask: {
    form: 'range',
    options: [
      {
        id: 'none',
        text: 'of none',
        reply:
          'Right. Each unit passes at least a hundredth of every gradient, so it is silent and it learns. In the sense of the gradient it is not dead.',
      },
      {
        id: 'silent',
        text: 'of all that are never above 0',
        reply:
          'For ReLU that is the rule. Which slope does a leaky unit have on a point for which it is below 0?',
      },
      {
        id: 'some',
        text: 'of some of those, where 0.01 is too little',
        reply:
          'A hundredth of a gradient is small, and it is not 0. Where could a product with 0.01 become exactly 0 in numbers of this size?',
      },
    ],
  },
  runs: ({ bias, seed }) => [
    {
      kind: 'run',
      experiment: 'dead-units',
      config: {
        rectifier: 'leakyRelu',
        rule: 'gradientDescent',
        learningRate: 0.3,
        bias,
        shift: 0,
        seed,
        repeats: 1,
      },
      steps: 0,
    },
  ],
  reference: (_net, findings = []) => {
    const [finding] = findings;
    if (finding?.kind !== 'run') throw new Error('leaky-dead: the network has not been counted');
    const units = frame.parse(finding.frame).units.flat();
    const dead = units.filter(({ learns }) => !learns).length;
    if (dead === 0) return 'none';
    return dead === units.filter(({ on }) => on === 0).length ? 'silent' : 'some';
  },

  otherwise: 'The run has counted. Compare its number with the slope of the unit below 0.',
  right: 'Yes: silent, and not dead.',

  hints: [
    'The gradient of a weight is a sum over examples. Which factor of each term belongs to the unit itself?',
    'That factor is the slope at the pre-activation. For ReLU it is 0 below 0.',
    'For leaky ReLU it is 0.01 below 0, and never 0.',
  ],
  solution: ({ bias }) => `
A term of the sum for a weight is the gradient from above, times the slope of the unit, times an input. The slope of a leaky ReLU is 1 or 0.01. So no unit has an empty sum, however far its pre-activations lie below 0.

Biases of −${-bias} do make many units silent, and a silent leaky unit learns a hundred times more slowly than one that is on.

To check it, set <See figure="rectifiers#causes" /> to the same biases, and <See figure="rectifiers#choice" /> to leaky ReLU.`,
});
