import { formatNumber } from '../../format-number.ts';
import { deviations, type SeluForm } from '../../rectifiers/selu-stack.ts';
import type { Misprint } from '../misprint.ts';

const layers = [1, 2, 3, 5, 10, 20] as const;
const seed = 1;

/** One seed of the figure's own stack, at some of its layers. */
export const stackOf = (form: SeluForm): number[] => {
  const found = deviations({ form, depth: 20, width: 256, examples: 256, seed }, seed);
  return layers.map((layer) => found[layer - 1]!);
};

/** A number, in powers of ten where it is long, or a word where it has left all bounds. */
function cell(value: number): number | string {
  if (!Number.isFinite(value)) return 'infinite';
  return value < 1e6 ? value : formatNumber(value);
}

export const seluFormula: Misprint = {
  id: 'R-48',
  name: 'SELU, formula and constants',
  label: 'misprint',
  source: 'C, SELU',
  printed: '$\\lambda\\alpha(e^x - 1)$ in both branches, with λ = 1.67 and α = 1.05.',
  right:
    '$\\lambda x$ for $x > 0$ and $\\lambda\\alpha(e^x - 1)$ otherwise, with λ = 1.0507 and α = 1.6733.',
  why: 'Both constants are the right ones, in each other’s place. And the exponential branch alone is a formula that no single number gives away: near 0 it has nearly the same slope.',
  run() {
    const [printed, swapped, right] = [stackOf('printed'), stackOf('swapped'), stackOf('right')];
    return {
      columns: ['20 layers of 256', 'as printed', 'constants exchanged', 'SELU'],
      rows: layers.map((layer, i) => [`layer ${layer}`, cell(printed[i]!), cell(swapped[i]!), right[i]!]), // biome-ignore format: one line
      comparison: {
        x: 'layer',
        y: 'standard deviation',
        scale: 'log',
        printedName: 'constants exchanged',
        rightName: 'SELU',
        printed: layers.map((layer, i) => [layer, swapped[i]!] as const),
        right: layers.map((layer, i) => [layer, right[i]!] as const),
      },
      sentence:
        'SELU keeps the standard deviation near 1 for twenty layers. With the constants exchanged it grows in every layer; as printed it is infinite by the third or fourth. One seed, LeCun’s weights.',
    };
  },
};
