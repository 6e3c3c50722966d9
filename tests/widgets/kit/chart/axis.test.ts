import { describe, expect, test } from 'vitest';
import { linearAxis, linePath, logAxis } from '../../../../src/widgets/kit/chart/axis.ts';

describe('a linear axis', () => {
  const scale = linearAxis([0, 1], [200, 0]);

  test('maps the ends of the domain to the ends of the range and back', () => {
    expect([scale(0), scale(0.5), scale(1)]).toEqual([200, 100, 0]);
    expect(scale.invert(50)).toBeCloseTo(0.75, 12);
  });

  test('has ticks at round numbers inside the domain', () => {
    expect(scale.ticks.map(({ label }) => label)).toEqual(['0', '0.2', '0.4', '0.6', '0.8', '1']);
    expect(linearAxis([-1.5, 1.5], [0, 300]).ticks.map(({ label }) => label)).toEqual([
      '−1',
      '0',
      '1',
    ]);
  });
});

describe('a logarithmic axis', () => {
  const scale = logAxis([1e-3, 10], [0, 400]);

  test('gives each decade the same length', () => {
    expect(scale(1e-2)).toBeCloseTo(100, 9);
    expect(scale(1)).toBeCloseTo(300, 9);
    expect(scale.invert(200)).toBeCloseTo(0.1, 12);
  });

  test('has no place for zero and below', () => {
    expect(scale(0)).toBeNaN();
    expect(scale(-1)).toBeNaN();
  });

  test('labels powers of ten with true superscripts and leaves 2 and 5 small', () => {
    const labels = scale.ticks.map(({ label }) => label).filter((label) => label !== null);
    expect(labels).toEqual(['10⁻³', '10⁻²', '10⁻¹', '1', '10']);
    expect(scale.ticks.filter(({ label }) => label === null)).toHaveLength(8);
  });

  test('skips labels when there are many decades', () => {
    const wide = logAxis([1e-12, 10], [0, 400], 7);
    expect(wide.ticks.filter(({ label }) => label !== null).length).toBeLessThanOrEqual(7);
  });
});

test('a line path lifts the pen where a value has no place', () => {
  const path = linePath([
    [0, 0],
    [1, 1],
    [2, Number.NaN],
    [3, 3],
  ]);
  expect(path).toBe('M0.0 0.0L1.0 1.0M3.0 3.0');
});

test('where decades lie closer than four pixels, only those with a label have a tick', () => {
  const dense = logAxis([1e-168, 1], [300, 40]);
  expect(dense.ticks.every(({ label }) => label !== null)).toBe(true);
  expect(logAxis([1e-12, 1], [300, 40]).ticks.some(({ label }) => label === null)).toBe(true);
});

test('one value alone stands in the middle of a linear axis', () => {
  const axis = linearAxis([1, 1], [40, 240]);
  expect(axis(1)).toBe(140);
  expect(axis.ticks.map(({ value }) => value)).toContain(1);
  expect(axis.invert(140)).toBe(1);
});
