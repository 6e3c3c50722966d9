import { expect, test } from 'vitest';
import { grouped, table, widget } from '../../../src/widgets/gradient-cost/model.ts';
import { defaults } from '../../../src/widgets/kit/widget.ts';

const state = defaults(widget.schema);

test('ten equal layers need 1.9 forward passes for the way back, whatever the batch', () => {
  expect(widget.trace(state).backwardInForwards).toBeCloseTo(1.9, 2);
  expect(widget.trace({ ...state, batch: 100 }).backwardInForwards).toBeCloseTo(1.9, 2);
});

test('one layer needs a single product on the way back', () => {
  expect(widget.trace({ ...state, depth: 1 }).backwardInForwards).toBeLessThan(1.1);
});

test('what is kept grows with the batch and what is learned does not', () => {
  const [one, eighty] = [widget.trace(state), widget.trace({ ...state, batch: 80 })];
  expect(eighty.stored).toBe(80 * one.stored);
  expect(eighty.parameters).toBe(one.parameters);
  expect(eighty.keptPerParameter).toBeGreaterThan(1);
  expect(widget.trace({ ...state, batch: 79 }).keptPerParameter).toBeLessThan(1);
});

test('one at a time needs one evaluation more than there are parameters', () => {
  const { oneAtATime, parameters } = widget.trace(state);
  expect(oneAtATime).toBe(parameters + 1);
});

test('sets thousands apart in words and lists every count in the table', () => {
  const trace = widget.trace(state);
  expect(widget.describe(trace, state)).toContain('1,001,720');
  expect([grouped(2), grouped(1234567)]).toEqual(['2', '1,234,567']);
  expect(table(trace).rows).toHaveLength(5);
});
