import { expect, test } from 'vitest';
import { defaults } from '../../../src/widgets/kit/widget.ts';
import { table, widget } from '../../../src/widgets/moving-average/model.ts';

const state = { ...defaults(widget.schema), series: 'constant' as const, beta: 0.9 };

test('three tens average to 2.71, and to 10 when the bias is taken out', () => {
  const said = (corrected: boolean) =>
    widget.describe(widget.trace({ ...state, corrected }), { ...state, corrected, step: 3 });
  expect(said(false)).toContain('the average is 2.71');
  expect(said(true)).toContain('the corrected average is 10');
  expect(said(false)).toContain('about 10 numbers');
});

test('before the first number nothing is told of it', () => {
  expect(widget.describe(widget.trace(state), state)).toContain('No number has come yet');
  expect(table(widget.trace(state), state).rows).toEqual([]);
});

test('another seed is another noise, the same seed the same', () => {
  const noisy = { ...state, series: 'noisy' as const };
  expect(widget.trace(noisy)).toEqual(widget.trace(noisy));
  expect(widget.trace({ ...noisy, seed: 2 }).numbers).not.toEqual(widget.trace(noisy).numbers);
});
