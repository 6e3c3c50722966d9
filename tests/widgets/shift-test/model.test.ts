import { expect, test } from 'vitest';
import { defaults } from '../../../src/widgets/kit/widget.ts';
import { isExact, table, widget } from '../../../src/widgets/shift-test/model.ts';

const printed = defaults(widget.schema);
const at = (by: number, patch = {}) => {
  const state = { ...printed, ...patch, by };
  const trace = widget.trace(state);
  return { trace, said: widget.describe(trace, state) };
};

test('played to its end: the convolution is exact at every shift, the pools at every second', () => {
  const { trace, said } = at(8);
  expect(trace).toHaveLength(9);
  for (const [by, { results }] of trace.entries()) {
    expect(isExact(results.convolution.error)).toBe(true);
    expect(isExact(results.max.error)).toBe(by % 2 === 0);
    expect(isExact(results.average.error)).toBe(by % 2 === 0);
  }
  expect(said).toContain(
    'The convolution moved along at every shift, the pools at every second one',
  );
});

test('its sentence tells a shift of one pixel from a shift of two', () => {
  expect(at(1).said).toMatch(
    /only the convolution’s map\*\* moved|only the convolution’s map moved/,
  );
  expect(at(2).said).toContain('all three maps moved along exactly');
});

test('one bright pixel leaves both pools as they were, until it leaves its window', () => {
  const { max, average } = at(1, { picture: 'pixel' }).trace[1]!.results;
  expect([max.change, average.change]).toEqual([0, 0]);
  const next = at(2, { picture: 'pixel' }).trace[2]!.results;
  expect(next.max.change).toBeGreaterThan(1);
  expect(next.average.change).toBeGreaterThan(1);
});

test('a link to any shift shows the same test as playing up to it, and the table has a row for each map and shift', () => {
  const far = at(5).trace;
  expect(at(3).trace).toEqual(far.slice(0, 4));
  expect(table(far).rows).toHaveLength(15);
});
