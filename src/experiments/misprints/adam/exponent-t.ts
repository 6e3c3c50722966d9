import { textHeights } from '../../optimizers/adam/text-ways.ts';
import { adamTexts } from '../../optimizers/printed-adam.ts';
import type { Misprint } from '../misprint.ts';

const at = [1, 2, 10, 100] as const;

export const exponentT: Misprint = {
  id: 'R-03',
  name: 'an exponent T',
  label: 'misprint',
  source: 'A, equations 2.9c and 2.9d',
  printed: '$\\hat m \\leftarrow m/(1-\\beta_1^T)$ and $\\hat s \\leftarrow s/(1-\\beta_2^T)$, with a capital $T$.',
  right: 'The exponent is the number $t$ of this update, counted from 1. It is neither the total number of updates nor a transpose.',
  why: 'The equations that the source follows are printed with a capital $T$ too, and explained in the sentence below them. Only the letter was copied.',
  run() {
    const [right, fixed] = textHeights({ texts: [adamTexts.correct, adamTexts.fixedExponent], learningRate: 0.1, updates: 300 });
    return {
      columns: ['after updates', 'height with t', 'height with T = 1,000'],
      rows: at.map((t) => [`${t}`, right![t]!, fixed![t]!]),
      comparison: {
        x: 'update',
        y: 'height',
        scale: 'log',
        printedName: 'exponent T = 1,000',
        rightName: 'exponent t',
        printed: fixed!.map((height, t) => [t, height] as const),
        right: right!.map((height, t) => [t, height] as const),
      },
      sentence:
        'With T = 1,000 the correction is nearly 1 for m and 0.63 for s from the first update on. The first step is 0.2515 long in place of 0.1; on this calm valley that helps.',
    };
  },
}; // biome-ignore format: words in one line
