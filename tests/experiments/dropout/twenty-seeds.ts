import { expect } from 'vitest';
import { rates, trained } from '../../../src/experiments/dropout/rate-race.ts';
import { twentySeeds } from '../../../src/experiments/dropout/twenty-seeds.ts';

/** Trains the four networks of a seed again, and compares with what is kept: to its five figures. */
export function expectKept(seed: number): void {
  const kept = twentySeeds[seed]!;
  for (const [i, rate] of rates.entries()) {
    const { test, train } = trained({ rate, seed });
    const five = (value: number) => Number(value.toPrecision(5));
    const found = [test.loss, test.accuracy, train.loss].map(five);
    expect(found, `seed ${seed}, rate ${rate}`).toEqual([kept.loss[i], kept.accuracy[i], kept.trainLoss[i]]); // biome-ignore format: one line
  }
}
