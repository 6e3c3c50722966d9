import { expect, test } from 'vitest';
import { measurements } from '../../src/experiments/measurements.ts';

/** What the syllabus states (chapter 6, errata rows, exercises X6.1–X6.6), and its tolerance. */
const stated: readonly (readonly [id: string, value: number, tolerance: number])[] = [
  ['quotient.v', 9, 0],
  ['quotient.u', 36, 0],
  ['quotient.f', 18, 0],
  ['quotient.du', 0.5, 0],
  ['quotient.dz', -9, 0],
  ['quotient.dv', 2, 0],
  ['quotient.dy', 4.5, 0],
  ['quotient.dx', 12, 0],
  ['paths.dx', 8, 0],
  ['paths.difference', 8, 1e-8],
  ['logistic.z', 0, 0],
  ['logistic.a', 0.5, 0],
  ['logistic.dz', -0.5, 0],
  ['logistic.dw1', -0.5, 0],
  ['logistic.dw2', -1, 0],
  ['logistic.db', -0.5, 0],
  ['twoLayer.z11', 1, 0],
  ['twoLayer.z12', 1.5, 0],
  ['twoLayer.z2', -0.5, 0],
  ['twoLayer.a', 0.3775, 5e-5],
  ['twoLayer.loss', 0.9741, 5e-5],
  ['twoLayer.dz2', -0.6225, 5e-5],
  ['twoLayer.dw21', -0.6225, 5e-5],
  ['twoLayer.dw22', -0.9337, 5e-5],
  ['twoLayer.dW11', -0.6225, 5e-5],
  ['twoLayer.dW12', 0.6225, 5e-5],
  ['twoLayer.dW21', -1.2449, 5e-5],
  ['twoLayer.dW22', 1.2449, 5e-5],
  ['cancellation.firstOne', 37, 0],
  ['updateOrder.error', 0.43, 0.005],
  ['cost.oneAtATime', 1_000_001, 0],
  ['cost.millionParameters', 1_000_000, 0],
  ['influence.deadGradient', 0, 0],
  ['influence.deadChange', 0, 0],
];

test('every number that the syllabus states comes out of the engine within its tolerance', () => {
  const table = stated.map(([id, expected, tolerance]) => {
    const measured = measurements[`backpropagation.${id}`]?.value() ?? Number.NaN;
    return { id, measured, expected, holds: Math.abs(measured - expected) <= tolerance };
  });
  console.table(table);
  expect(table.filter(({ holds }) => !holds)).toEqual([]);
});

test('the two paths of x(x + 2) at 3 are 5 and 3, in the order in which the engine meets them', () => {
  const path = (name: string) => measurements[`backpropagation.paths.${name}`]!.value();
  expect([path('first'), path('second')].sort()).toEqual([3, 5]);
});

test('every measurement is a number, the same one each time', () => {
  for (const [id, { value, tolerance }] of Object.entries(measurements)) {
    expect(Number.isFinite(value()), id).toBe(true);
    expect(value(), id).toBe(value());
    expect(tolerance, id).toBeGreaterThan(0);
  }
});
