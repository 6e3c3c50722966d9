import { defineExercise } from '../../../src/exercises/define.ts';

interface Layer {
  readonly side: number;
  readonly f: number;
  readonly d: number;
}

const reach = ({ f, d }: Layer) => d * (f - 1) + 1;
const margin = (layer: Layer) => (reach(layer) - 1) / 2;
const gaps = ({ d }: Layer) => (d > 1 ? ` with dilation ${d}` : '');

export const sameSize = defineExercise<Layer>({
  id: 'convolution/same-size',
  version: 1,
  kind: 'numeric',
  title: 'As large as before',
  minutes: 3,
  points: 1,
  goals: ['sizes'],
  credit: 'practice',
  errata: ['R-144'],
  figures: 3,
  generate: (random) =>
    random.pick([
      { side: 32, f: 7, d: 1 },
      { side: 40, f: 9, d: 1 },
      { side: 64, f: 11, d: 1 },
      { side: 24, f: 5, d: 2 },
      { side: 48, f: 7, d: 2 },
      { side: 36, f: 5, d: 3 },
    ]),
  printed: { side: 32, f: 5, d: 1 },
  quantity: 'Zeros on each side',

  prompt: (layer) => `
A kernel of ${layer.f} × ${layer.f}${gaps(layer)} slides over pictures of ${layer.side} × ${layer.side} at stride 1. The map must have ${layer.side} rows as well. One row of zeros, as in many drawings of padding, does not do it.

How many zeros are needed on **each** side?`,

  reference: margin,
  wrong: (layer) => [
    {
      id: 'one',
      answer: 1,
      feedback: `One zero on each side adds two places to a row. How many does a window that reaches over ${reach(layer)} take away?`,
    },
    {
      id: 'together',
      answer: 2 * margin(layer),
      feedback: `${2 * margin(layer)} places are missing from a row in all. On how many sides do zeros stand?`,
    },
    {
      id: 'half',
      answer: layer.f / 2,
      feedback: `Half of ${layer.f} is no whole number of zeros. How many pixels does the window have on either side of its middle?`,
    },
    ...(layer.d > 1
      ? [
          {
            id: 'no-gaps',
            answer: (layer.f - 1) / 2,
            feedback: `That is right for a kernel without gaps. Over how many pixels does this one reach?`,
          },
        ]
      : []),
  ],
  otherwise: 'How many rows are missing without padding, and how many does one zero on each side add?',
  right: (layer) =>
    `Yes: the window reaches over ${reach(layer)} places and takes ${reach(layer) - 1} from a row; ${margin(layer)} zeros on each side give them back.`,
  hints: [
    'Without padding a row loses what the window reaches over, less one.',
    'A zero on each side gives a row two places more.',
    (layer) => `This window reaches over ${reach(layer)} places.`,
  ],
  solution: (layer) => `
The window reaches over d(f − 1) + 1 = ${reach(layer)} places, so without padding the map has ${layer.side - reach(layer) + 1} rows. Each zero on both sides adds two. The missing ${reach(layer) - 1} take p = ${margin(layer)}.

An even reach would leave an odd number to make up, which equal margins cannot.

To check it, set kernel, dilation and padding in <See figure="convolution#indices" /> and read its first sentence.`,
}); // biome-ignore format: replies in one line
