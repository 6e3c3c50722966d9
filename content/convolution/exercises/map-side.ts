import { defineExercise } from '../../../src/exercises/define.ts';

interface Slid {
  readonly n: number;
  readonly f: number;
  readonly p: number;
  readonly s: number;
}

const room = ({ n, f, p }: Slid) => n + 2 * p - f;
const side = (slid: Slid) => Math.floor(room(slid) / slid.s) + 1;

export const mapSide = defineExercise<Slid>({
  id: 'convolution/map-side',
  version: 1,
  kind: 'numeric',
  title: 'The first layer of a large net',
  minutes: 3,
  points: 1,
  goals: ['sizes'],
  credit: 'practice',
  errata: ['R-64'],
  figures: 4,
  generate: (random) =>
    random.pick([
      { n: 64, f: 5, p: 2, s: 2 },
      { n: 96, f: 7, p: 3, s: 3 },
      { n: 128, f: 9, p: 4, s: 3 },
      { n: 160, f: 9, p: 4, s: 2 },
      { n: 200, f: 7, p: 3, s: 3 },
    ]),
  printed: { n: 224, f: 7, p: 3, s: 2 },
  quantity: 'Rows of the map',

  prompt: ({ n, f, p, s }) => `
A kernel of ${f} × ${f} slides over a picture of ${n} × ${n} with ${p} zeros on each side, and moves by ${s} at a time.

How many rows has the map? Give a whole number.`,

  reference: side,
  wrong: (slid) => [
    {
      id: 'no-one',
      answer: Math.floor(room(slid) / slid.s),
      feedback: `${Math.floor(room(slid) / slid.s)} is the number of moves. How many places does a window that moves once stand at?`,
    },
    {
      id: 'no-stride',
      answer: room(slid) + 1,
      feedback: `${room(slid) + 1} is where it fits at stride 1. Which share of those places does it stop at?`,
    },
    {
      id: 'rounded-up',
      answer: Math.ceil(room(slid) / slid.s) + 1,
      feedback: 'Your last window hangs over the end of the row. May a window stand where it does not fit?',
    },
    {
      id: 'no-padding',
      answer: Math.floor((slid.n - slid.f) / slid.s) + 1,
      feedback: 'That is the map without padding. How long is a row with its zeros on both sides?',
    },
  ],
  otherwise: 'Lay the window at the far left. How many pixels to the right of it are left to move over?',
  right: (slid) =>
    `Yes: the window has room for ${room(slid)} pixels, moves ${Math.floor(room(slid) / slid.s)} times, and stands once more than it moves.`,
  hints: [
    'Count along one row only, zeros included.',
    'Take the window off the padded row: what is left is the way that it can go.',
    ({ n, f, p }) => `The padded row has ${n + 2 * p} places, and the window takes ${f} of them.`,
  ],
  solution: (slid) => `
A row has ${slid.n} + 2 · ${slid.p} = ${slid.n + 2 * slid.p} places. The window takes ${slid.f}, so it can move over ${room(slid)}. In steps of ${slid.s} it moves ${Math.floor(room(slid) / slid.s)} times and stands at ${side(slid)} places.

In symbols: $\\lfloor(n + 2p - f)/s\\rfloor + 1$.

To check it with smaller numbers, move the sliders of <See figure="convolution#stepper" /> and read its first sentence.`,
}); // biome-ignore format: replies in one line
