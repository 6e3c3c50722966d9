import { defineExercise } from '../../../src/exercises/define.ts';

interface Pipeline {
  readonly side: number;
  readonly first: number;
  readonly second: number;
  readonly maps: number;
}

/** What is left of a side after a convolution without padding and a pool of 2 × 2. */
const after = (side: number, kernel: number) => Math.floor((side - kernel + 1) / 2);
const last = ({ side, first, second }: Pipeline) => after(after(side, first), second);
const size = (net: Pipeline) => last(net) * last(net) * net.maps;

export const flatSize = defineExercise<Pipeline>({
  id: 'training-cnns/flat-size',
  version: 1,
  kind: 'numeric',
  title: 'How long is the flat vector?',
  minutes: 3,
  points: 1,
  goals: ['shapes'],
  credit: 'practice',
  figures: 4,
  generate: (random) =>
    random.pick([
      { side: 32, first: 5, second: 5, maps: 16 },
      { side: 28, first: 3, second: 3, maps: 32 },
      { side: 36, first: 5, second: 3, maps: 8 },
      { side: 20, first: 5, second: 3, maps: 24 },
    ]),
  printed: { side: 28, first: 5, second: 3, maps: 16 },
  quantity: 'Numbers in the flat vector',

  prompt: ({ side, first, second, maps }) => `
A picture of ${side} × ${side} pixels goes through: convolution ${first} × ${first}, max-pool 2 × 2, convolution ${second} × ${second} with ${maps} kernels, max-pool 2 × 2. No padding, stride 1 in the convolutions, stride 2 in the pools.

How many numbers does \`flatten\` hand to the linear layer, for one picture?`,

  reference: size,
  wrong: (net) => [
    {
      id: 'one-map',
      answer: last(net) * last(net),
      feedback: 'That is one map. How many maps does the second convolution make?',
    },
    {
      id: 'no-margin',
      answer: Math.floor(net.side / 4) * Math.floor(net.side / 4) * net.maps,
      feedback: 'You halved twice and left the convolutions out. Without padding, how many places has a kernel of f pixels on n?',
    },
    {
      id: 'not-pooled',
      answer: (net.side - net.first - net.second + 2) * (net.side - net.first - net.second + 2) * net.maps,
      feedback: 'That is what the convolutions leave when nothing is pooled. Where do the two pools stand?',
    },
  ],
  otherwise: 'Write the side of the map after each of the four blocks.',
  right: (net) => `Yes: the maps end at ${last(net)} × ${last(net)}, and there are ${net.maps} of them.`,
  hints: [
    'A kernel of f pixels has n − f + 1 places on a side of n.',
    'A pool of 2 × 2 halves the side.',
    ({ side, first }) => `After the first two blocks the side is ${after(side, first)}.`,
  ],
  solution: (net) => `
The side goes ${net.side} → ${net.side - net.first + 1} → ${after(net.side, net.first)} → ${after(net.side, net.first) - net.second + 1} → ${last(net)}. There are ${net.maps} maps of ${last(net)} × ${last(net)}, so ${last(net)} · ${last(net)} · ${net.maps} = ${size(net)} numbers.

To check it for 28 pixels, read the shapes in <See figure="training-cnns#reader" />.`,
}); // biome-ignore format: prompts in one line
