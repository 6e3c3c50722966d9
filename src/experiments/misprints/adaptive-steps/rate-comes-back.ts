import { slopesOf, stepsOn } from '../../optimizers/adaptive/slope-series.ts';
import type { Misprint } from '../misprint.ts';

/** Of a rule with η = 1: what each slope is multiplied by, on slopes that fall from 100 to 1 after twenty updates. */
export function rates(rule: 'adagrad' | 'rmsprop'): readonly number[] {
  const slopes = slopesOf('falls', 1);
  return stepsOn(slopes)[rule].steps.map((step, t) => step / slopes[t]!);
}

export const rateComesBack: Misprint = {
  id: 'R-97',
  name: 'a rate that comes back',
  label: 'wrong',
  source: 'D, AdaGrad',
  printed: 'The rate decreases where the updates were large, and it increases where they are small.',
  right: 'A sum of squares never becomes smaller. So AdaGrad’s rate $\\eta/\\sqrt{s}$ never rises, however small the slopes have become.',
  why: 'Between two weights it is true: the one with small slopes keeps the larger rate. Over time it is RMSProp that does this.',
  run() {
    const [sum, mean] = [rates('adagrad'), rates('rmsprop')];
    return {
      columns: ['update', 'slope', 'AdaGrad’s rate', 'RMSProp’s rate'],
      rows: [1, 20, 21, 50, 100, 200].map((t) => [`${t}`, t <= 20 ? 100 : 1, sum[t - 1]!, mean[t - 1]!]),
      comparison: {
        x: 'update',
        y: 'rate / η',
        scale: 'log',
        printedName: 'a rate that comes back: RMSProp',
        rightName: 'AdaGrad',
        printed: mean.map((rate, t) => [t + 1, rate] as const),
        right: sum.map((rate, t) => [t + 1, rate] as const),
      },
      sentence: 'The slopes fall from 100 to 1 after update 20. RMSProp’s rate comes back to 1 within a hundred updates; AdaGrad’s stays where it was, and falls on.',
    };
  },
}; // biome-ignore format: words in one line
