import { expect, test } from 'vitest';
import { defaults } from '../../../src/widgets/kit/widget.ts';
import { linkedRate, storedAt, table, widget } from '../../../src/widgets/momentum-forms/model.ts';

const state = defaults(widget.schema);
const said = (patch: object) => {
  const now = { ...state, ...patch };
  return widget.describe(widget.trace(now), now);
};

test('with one number in all three, the mean lags far behind', () => {
  expect(said({})).toContain('sum of slopes 2.15');
  expect(said({})).toContain('mean of slopes 38.9');
  expect(said({})).toContain('would have to be 0.03');
});

test('linked, the three ways are one', () => {
  expect(linkedRate(state)).toBeCloseTo(0.03, 12);
  expect(said({ linked: true })).toMatch(
    /The three ways are one: nowhere more than (0|[\d.]+ × 10⁻¹[⁰¹²³⁴⁵⁶⁷⁸⁹]) apart/,
  );
});

test('linked, and with a learning rate that changes on the way, the stored step is another way', () => {
  expect(said({ linked: true, changes: true })).toContain('apart');
});

test('the table has a row for the start and for each update', () => {
  expect(table(widget.trace(state)).rows).toHaveLength(51);
});

test('what is stored is one velocity in three units: v, −ηv and (1 − β)v', () => {
  const now = { ...state, linked: true };
  const trace = widget.trace(now);
  for (const update of [1, 2, 20]) {
    const { velocity, heavyBall, average } = storedAt(trace, now, update);
    expect(heavyBall).toBeCloseTo(-0.003 * velocity, 10);
    expect(average).toBeCloseTo(0.1 * velocity, 10);
  }
  expect(storedAt(trace, now, 1).velocity).toBeCloseTo(100, 6);
});
