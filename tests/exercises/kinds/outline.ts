/** What every exercise of these tests says about itself; only its kind matters. */
export const outline = {
  id: 'chapter/name',
  version: 1,
  title: 'A title',
  minutes: 1,
  points: 1,
  goals: [],
  credit: 'practice',
  printed: null,
  prompt: 'prompt',
  hints: ['one', 'two', 'three'],
  right: 'right',
  otherwise: 'otherwise',
  solution: 'solution',
} as const;
