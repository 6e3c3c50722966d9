import { expect, test } from 'vitest';
import { kindNames, numbersOf, scheduleOf } from '../../../src/experiments/schedules/kinds.ts';
import { compared, steps } from '../../../src/experiments/schedules/noisy-bowl.ts';

const rates = (schedule: (step: number) => number) =>
  Array.from({ length: steps }, (_, step) => schedule(step));

test('the kinds as they start are the schedules of table E13', () => {
  const start = (kind: (typeof kindNames)[number]) =>
    rates(scheduleOf({ kind, learningRate: 0.1 }));
  expect(start('constant')).toEqual(rates(compared['constant 0.1']));
  expect(start('step')).toEqual(rates(compared['halved every 100']));
  expect(start('milestones')).toEqual(rates(compared['÷10 at 500 and 750']));
  expect(start('exponential')).toEqual(rates(compared['0.1 · 0.995^t']));
  expect(start('inverse')).toEqual(rates(compared['0.1/(1 + 0.01 t)']));
  expect(start('cosine')).toEqual(rates(compared['cosine to 0']));
});

test('four restarts have four tops', () => {
  const tops = rates(scheduleOf({ kind: 'restarts', learningRate: 0.1 })).flatMap((rate, step) => (rate === 0.1 ? [step] : [])); // biome-ignore format: one line
  expect(tops).toEqual([0, 250, 500, 750]);
});

test('a warm-up of ten updates begins at a tenth and ends at the rate, for every kind', () => {
  for (const kind of kindNames) {
    const schedule = scheduleOf({ kind, learningRate: 0.1, ...numbersOf[kind], warmup: 10 });
    expect(schedule(0), kind).toBeCloseTo(0.01, 12);
    expect(schedule(10), kind).toBeCloseTo(0.1, 12);
  }
});
