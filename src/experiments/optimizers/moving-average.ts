import { math, random } from '../../nn/index.ts';

/** Series that an average is taken of. */
export const seriesNames = ['constant', 'noisy', 'step'] as const;
export type SeriesName = (typeof seriesNames)[number];

/** Entries of a series. */
export const seriesLength = 100;

/** Numbers that arrive one after another: 10 each time, a slow wave under noise, or a jump under noise. */
export function series(name: SeriesName, seed: number): readonly number[] {
  const draw = random(seed);
  return Array.from({ length: seriesLength }, (_, t) => {
    if (name === 'constant') return 10;
    const noise = 2.5 * draw.normal();
    if (name === 'step') return (t < 50 ? 4 : 14) + noise;
    return 10 + 4 * math.sin((2 * Math.PI * t) / seriesLength) + noise;
  });
}

/** V ← βV + (1 − β)D from V = 0, and the same divided by 1 − βᵗ; entry t − 1 is after t numbers. */
export function movingAverage(numbers: readonly number[], beta: number) {
  const plain: number[] = [];
  const corrected: number[] = [];
  let [value, power] = [0, 1];
  for (const number of numbers) {
    value = beta * value + (1 - beta) * number;
    power *= beta;
    plain.push(value);
    corrected.push(value / (1 - power));
  }
  return { plain, corrected };
}

/** 1/(1 − β): the sum of all weights over the newest one, which is about how many numbers count. */
export const windowOf = (beta: number): number => 1 / (1 - beta);

/** Steps after which a number's weight has fallen to a half. */
export const halfLifeOf = (beta: number): number => math.log(0.5) / math.log(beta);
