import { expect, test } from 'vitest';
import { defineExercise } from '../../../src/exercises/define.ts';
import { distance, shareOf } from '../../../src/exercises/kinds/predict.ts';
import { outline } from './outline.ts';

const log = { name: 'ratio', low: 1e-6, high: 1, isLog: true };
const number = defineExercise<null>({
  ...outline,
  kind: 'predict',
  verb: 'Train',
  ask: { form: 'number', quantity: '$r$', scale: log, near: 0.1 },
  runs: () => [],
  reference: () => 1e-3,
});
const curve = defineExercise<null>({
  ...outline,
  kind: 'predict',
  verb: 'Train',
  ask: {
    form: 'curve',
    across: { name: 'updates', places: [0, 1, 2] },
    scale: { name: 'loss', low: 0, high: 10 },
    near: 0.1,
  },
  runs: () => [],
  reference: () => [10, 5, 0],
});
const range = defineExercise<null>({
  ...outline,
  kind: 'predict',
  verb: 'Train',
  ask: {
    form: 'range',
    options: ['low', 'high'].map((id) => ({ id, text: id, reply: `reply ${id}` })),
  },
  runs: () => [],
  reference: () => 'high',
});

test('a commitment gets full points, near or far', () => {
  for (const guess of [1e-6, 1e-3, 1]) expect(number.grade(null, guess).score).toBe(1);
  for (const guess of ['low', 'high']) expect(range.grade(null, guess).score).toBe(1);
  expect(curve.grade(null, [0, 0, 0]).score).toBe(1);
});

test('near and far are told apart on the scale of the question', () => {
  const found = (guess: number) => number.grade(null, guess).parts[0]?.feedbackId;
  // A tenth of six decades is 0.6 of a decade: a factor of 4.
  expect([found(1e-3), found(3.9e-3), found(4.1e-3), found(1e-5)]).toEqual([
    'near',
    'near',
    'far',
    'far',
  ]);
  expect(number.reply(null, 1e-3)).toEqual({ commitment: 'right' });
  expect(number.reply(null, 1e-5)).toEqual({ commitment: 'otherwise' });
});

test('the distance of a curve is the mean over its places', () => {
  expect(distance(curve.ask, [10, 5, 3], [10, 5, 0])).toBeCloseTo(0.1, 12);
  expect(curve.grade(null, [10, 5, 2.9]).parts[0]?.feedbackId).toBe('near');
  expect(curve.grade(null, [10, 5, 3.1]).parts[0]?.feedbackId).toBe('far');
});

test('each range has its own reply', () => {
  expect(range.reply(null, 'low')).toEqual({ commitment: 'reply low' });
});

test('a guess off the scale, of another form or of another length is refused', () => {
  for (const guess of [0, 2, '1e-3', Number.NaN]) expect(() => number.grade(null, guess)).toThrow();
  for (const guess of [[1, 2], [1, 2, 11], 5, 'low'])
    expect(() => curve.grade(null, guess)).toThrow();
  for (const guess of ['between', 1, ['low']]) expect(() => range.grade(null, guess)).toThrow();
});

test('the middle of a logarithmic scale is the geometric mean', () => {
  expect(shareOf(log, 1e-3)).toBeCloseTo(0.5, 12);
});
