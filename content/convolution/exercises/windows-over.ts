import { defineExercise } from '../../../src/exercises/define.ts';

interface Picture {
  readonly side: number;
  readonly f: number;
}

const corner = ({ f }: Picture) => ((f + 1) / 2) * ((f + 1) / 2);

export const windowsOver = defineExercise<Picture>({
  id: 'convolution/windows-over',
  version: 1,
  kind: 'numeric',
  title: 'What the corner counts',
  minutes: 3,
  points: 1,
  goals: ['sizes'],
  credit: 'practice',
  errata: ['R-81'],
  figures: 4,
  generate: (random) => ({
    side: random.pick([11, 16, 20, 28]),
    f: random.pick([5, 7, 9]),
  }),
  printed: { side: 8, f: 5 },
  quantity: 'Windows over the corner pixel',

  prompt: ({ side, f }) => `
A kernel of ${f} × ${f} slides over ${side} × ${side} pixels at stride 1, with as much padding as keeps the size: ${(f - 1) / 2} zeros on each side.

How many windows hold the pixel in the corner? Give a whole number.`,

  reference: corner,
  wrong: ({ f }) => [
    {
      id: 'once',
      answer: 1,
      feedback: 'One is right without padding. How far can the window move out over the zeros and still hold the corner?',
    },
    {
      id: 'all',
      answer: f * f,
      feedback: `${f * f} is what a pixel in the middle has, and the corner would have with ${f - 1} zeros on each side. On which sides of the corner does the window stop sooner here?`,
    },
    {
      id: 'edge',
      answer: f * ((f + 1) / 2),
      feedback: 'That is a pixel in the middle of an edge. In how many directions is a corner cut off?',
    },
    {
      id: 'margin',
      answer: ((f - 1) / 2) * ((f - 1) / 2),
      feedback: 'You counted the windows that lie out over the zeros in both directions. Does the one that begins at the corner itself hold it too?',
    },
  ],
  otherwise: 'Count along one row first: at how many places does the window hold its first pixel?',
  right: ({ f }) =>
    `Yes: ${(f + 1) / 2} places along a row, as many down a column. A pixel in the middle has ${f * f}.`,
  hints: [
    'Rows and columns can be counted apart, and then multiplied.',
    'Along a row the window may begin at any zero of the margin, or at the first pixel.',
    ({ f }) => `There are ${(f - 1) / 2} zeros before the first pixel.`,
  ],
  solution: ({ f }) => `
Along a row, windows that hold the first pixel begin at one of ${(f - 1) / 2} zeros or at the pixel itself: ${(f + 1) / 2} places. The same holds down the column, so ${(f + 1) / 2} · ${(f + 1) / 2} = ${((f + 1) / 2) ** 2} windows hold the corner, of ${f * f} that hold a pixel in the middle. That is a little more than a quarter.

To check it, set the kernel to 5 and the padding to **same** in <See figure="convolution#sight" />.`,
}); // biome-ignore format: replies in one line
