import { expect, test } from 'vitest';
import type { OneSum } from '../../../src/experiments/initialization/one-sum.ts';
import { defaults } from '../../../src/widgets/kit/widget.ts';
import {
  reachOf,
  type State,
  sentence,
  slopeAt,
  table,
  terms,
  widget,
} from '../../../src/widgets/rand-trap/model.ts';

const start: State = defaults(widget.schema);
const found = (end: number, gradient: number): OneSum => ({
  sums: [1, 0.9].map((share) => Array.from({ length: terms + 1 }, (_, i) => (share * end * i) / terms)), // biome-ignore format: one line
  deviations: [],
  gradients: [[gradient, gradient]],
});

test('the slope of tanh is 1 at 0, a tenth at 1.82, and exactly 0 from 20 on', () => {
  expect(slopeAt(0)).toBe(1);
  expect(slopeAt(1.82)).toBeCloseTo(0.1, 3);
  expect(slopeAt(20)).toBe(0);
});

test('the axis has room for every sum and not much more', () => {
  expect(reachOf(found(-54, 0))).toBe(60);
  expect(reachOf(found(0.9, 1))).toBe(1);
  expect(reachOf(null)).toBe(0.1);
});

test('tells the gradients only once all terms are added', () => {
  const run = found(-50, 0);
  expect(sentence(run, { ...start, step: 40 })).not.toContain('gradient');
  expect(sentence(run, { ...start, step: terms })).toContain('exactly 0');
  expect(sentence(found(1, 0.2), { ...start, step: terms })).toContain('0.2 long');
});

test('tells over how many seeds', () => {
  const over = (...gradients: readonly (readonly number[])[]) =>
    sentence({ ...found(1, 0), gradients }, { ...start, step: terms });
  expect(over([0, 0], [0, 0])).toContain('exactly 0, in each of 2 seeds');
  expect(over([0, 0], [0, 0.1])).toContain('exactly 0, in 1 of 2 seeds');
  expect(over([0.1, 0.2], [0.3, 0.2])).toContain('0.1 to 0.3 long, the last 0.2, over 2 seeds');
});

test('the table has a row per unit', () => {
  const { columns, rows } = table(found(2, 1));
  expect(rows).toHaveLength(2);
  expect(rows[0]).toHaveLength(columns.length);
});
