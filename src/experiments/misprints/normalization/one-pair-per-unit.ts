import { layers, type Parameter } from '../../../nn/index.ts';
import type { Misprint } from '../misprint.ts';

const numbersIn = (parameters: readonly Parameter[]): number =>
  parameters.reduce((sum, { size }) => sum + size, 0);

/** What a batch-norm layer of so many units learns, and what it remembers. */
export function counts(units: number) {
  const norm = layers.batchNorm(units);
  return { learned: numbersIn(norm.parameters()), remembered: numbersIn(norm.state()) };
}

const widths = [64, 32, 16] as const;

export const onePairPerUnit: Misprint = {
  id: 'R-61',
  name: 'three layers, three βs',
  label: 'omitted',
  source: 'B, parameters of batch normalisation',
  printed: 'Three layers have three $\\beta$ and three $\\gamma$.',
  right:
    'Three **vectors** of each: $2 n_l$ learned numbers and $2 n_l$ remembered ones for a layer of $n_l$ units.',
  why: 'A bold letter and a plain one look much alike on a slide.',
  run() {
    const rows = widths.map((units) => {
      const { learned, remembered } = counts(units);
      return [`${units} units`, 1, learned, remembered] as const;
    });
    const total = (at: 2 | 3) => rows.reduce((sum, row) => sum + row[at], 0);
    return {
      columns: ['layer', 'γ as printed', 'learned by the library', 'remembered'],
      rows: [...rows, ['together', rows.length, total(2), total(3)]],
      sentence: `Widths 64, 32 and 16 have ${total(2)} learned numbers, and ${total(3)} that are only remembered.`,
    };
  },
};
