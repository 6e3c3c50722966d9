import { featureMap, filters } from '../../convolution/filters.ts';
import type { Misprint } from '../misprint.ts';

const side = 9;

const picture = (pixel: (row: number, column: number) => number) => ({
  width: side,
  height: side,
  pixels: Array.from({ length: side * side }, (_, i) => pixel(Math.floor(i / side), i % side)),
});

const pictures = [
  ['even grey', picture(() => 0.5)],
  ['upright edge', picture((_, column) => Number(column < 5))],
  ['lying edge', picture((row) => Number(row < 5))],
  ['stripes', picture((_, column) => Number(column % 3 === 0))],
] as const;

/** The largest answer away from the border, where zeros stand beside the picture. */
function strongest(kernel: readonly number[], of: (typeof pictures)[number][1]): number {
  const map = featureMap(of, kernel);
  let most = 0;
  for (let row = 1; row < side - 1; row++)
    for (let column = 1; column < side - 1; column++)
      most = Math.max(most, Math.abs(map[row * side + column]!));
  return most;
}

export const blurredNotWeights: Misprint = {
  id: 'R-138',
  name: 'what a filter finds',
  label: 'misprint',
  source: 'C, CNN',
  printed: 'A CNN understands the “weights” of a picture.',
  right: 'It finds edges, textures and shapes. The weights are its own: they are the filter.',
  why: 'The word before it in the line is “filters”, and a filter is made of weights; the sentence reads well until it is asked what a picture’s weights are.',
  run() {
    return {
      columns: ['picture', 'upright filter, strongest answer', 'lying filter, strongest answer'],
      rows: pictures.map(([name, of]) => [
        name,
        strongest(filters.vertical, of),
        strongest(filters.horizontal, of),
      ]),
      sentence:
        'An even grey has no answer at all. Each filter answers 3 to the edge it is made for and 0 to the other: what is found is in the picture, and the weights say what to look for.',
    };
  },
};
