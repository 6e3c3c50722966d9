import { expect, test } from 'vitest';
import {
  cosineLast,
  halvedFloor,
  below as limit,
  schedules,
} from '../../../src/experiments/reference/e13.ts';
import { absolute, printed } from '../../../src/experiments/reference/tolerance.ts';
import {
  compared,
  drawnValues,
  expectedValues,
  floorOf,
  lastMean,
  standardError,
} from '../../../src/experiments/schedules/noisy-bowl.ts';
import { random } from '../../../src/nn/index.ts';
import { compare } from './compare.ts';

const names = Object.keys(schedules) as (keyof typeof schedules)[];

test('E13, exact expectations under each schedule', () => {
  compare(
    'E13, exact',
    names.flatMap((name) => {
      const values = expectedValues(compared[name]);
      const { at100, end } = schedules[name];
      return [
        {
          of: `${name}, f at 100`,
          expected: at100,
          measured: values[99]!,
          within: printed(at100 > 1 ? 4 : 3),
        },
        {
          of: `${name}, mean of the last 50`,
          expected: end,
          measured: lastMean(values),
          within: printed(end > 0.01 ? 4 : 3),
        },
      ];
    }),
  );
});

test('E13, the floor of a constant rate is the theory’s, and the cosine’s last step', () => {
  compare('E13, floors', [
    {
      of: 'constant 0.1',
      expected: floorOf(0.1),
      measured: expectedValues(compared['constant 0.1']).at(-1)!,
      within: absolute(1e-12),
    },
    {
      of: 'constant 0.05 over 0.1',
      expected: halvedFloor,
      measured: floorOf(0.05) / floorOf(0.1),
      within: printed(3),
    },
    {
      of: 'cosine, last step',
      expected: cosineLast,
      measured: expectedValues(compared['cosine to 0']).at(-1)!,
      within: printed(3),
    },
  ]);
});

test('E13, drawn runs agree with the expectation within three standard errors of 200 runs', () => {
  const source = random(1);
  for (const name of names) {
    const ends = Array.from({ length: 200 }, () => lastMean(drawnValues(compared[name], source)));
    const mean = ends.reduce((sum, value) => sum + value, 0) / ends.length;
    const apart = Math.abs(mean - lastMean(expectedValues(compared[name])));
    expect(apart, name).toBeLessThan(3 * standardError(ends));
  }
});

test('E13, about 71 % of the runs with a halved rate end below 0.0012', () => {
  const source = random(2);
  const runs = 2000;
  const ends = Array.from(
    { length: runs },
    () => drawnValues(compared['halved every 100'], source).at(-1)!,
  );
  const share = ends.filter((value) => value < limit.value).length / runs;
  // Four standard errors of a share of 0.71 in 2,000 runs: 0.041.
  expect(Math.abs(share - limit.share)).toBeLessThan(0.041);
});
