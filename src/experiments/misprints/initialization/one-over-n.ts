import { math } from '../../../nn/index.ts';
import { ladderOf } from '../../signals/ladder.ts';
import type { Misprint } from '../misprint.ts';

const widths = [25, 100, 400] as const;
const DEPTH = 10;

/** Standard deviations of ten tanh layers; a factor f on `randn` is n f² times the variance 1/n. */
export const deviations = (width: number, factor: number): readonly number[] =>
  ladderOf(
    { activation: 'tanh', start: width * factor * factor, depth: DEPTH, width, examples: 64, seed: 1, histograms: false },
    1,
  ).deviations[0]!; // biome-ignore format: one line

const points = (all: readonly number[]) => all.map((value, i) => [i + 1, value] as const);

export const oneOverN: Misprint = {
  id: 'R-56',
  name: 'multiply by 1/n',
  label: 'misprint',
  source: 'C, right ways to initialise',
  printed: 'Multiply the random numbers by $1/n$.',
  right: 'Multiply them by $\\sqrt{1/n}$: it is their variance that becomes $1/n$.',
  why: 'The variance is 1/n, and on the way from the derivation to the code the root is lost.',
  run() {
    return {
      columns: ['tanh, layer 10', 'std with 1/n', 'with √(1/n)'],
      rows: widths.map((width) => [
        `${width} units a layer`,
        deviations(width, 1 / width).at(-1)!,
        deviations(width, math.sqrt(1 / width)).at(-1)!,
      ]),
      comparison: {
        x: 'layer',
        y: 'standard deviation of the activations, 100 units',
        scale: 'log',
        printedName: 'randn × 1/n',
        rightName: 'randn × √(1/n)',
        printed: points(deviations(100, 1 / 100)),
        right: points(deviations(100, math.sqrt(1 / 100))),
      },
      sentence:
        'For 100 units a layer 1/n is 0.01: the tiny weights that the same page warns of. Each layer divides the signal by √n. One seed.',
    };
  },
};
