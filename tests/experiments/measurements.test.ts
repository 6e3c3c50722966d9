import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { measurements } from '../../src/experiments/measurements.ts';
import { setBackend } from '../../src/nn/index.ts';
import { openCache } from '../../src/site/book/measured/cache.ts';

// As the figures compute, and several times faster than the plain loops.
beforeAll(() => setBackend('wasm', { precision: 'float64' }));
afterAll(() => setBackend('reference'));

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

// Ladders of fifty layers are measured among others.
const slow = { timeout: 240_000 };

test('every measurement is a number', slow, () => {
  // Where the build looks too: whoever comes first computes them, once for each state of library and experiments.
  const cache = openCache(process.cwd(), join(process.cwd(), '.astro/measured.json'));
  for (const [id, measurement] of Object.entries(measurements)) {
    expect(Number.isFinite(cache.value(id, measurement.value)), id).toBe(true);
    expect(measurement.tolerance, id).toBeGreaterThan(0);
  }
});

/** What the syllabus states of chapter 9 (E1, E2, E14), within the tolerances of its tables. */
const statedOfNine: readonly (readonly [id: string, value: number, factor: number])[] = [
  ['factors.quarter10', 9.537e-7, 1.001],
  ['factors.growth10', 57.67, 1.001],
  ['factors.growth50', 6.376e8, 1.001],
  ['factors.decay10', 9.766e-4, 1.001],
  ['factors.decay50', 8.882e-16, 1.001],
  ['factors.nineTenths50', 0.00515, 1.001],
  ['factors.elevenTenths50', 117.4, 1.001],
  ['factors.overflow', 219, 1],
  ['factors.underflow', 150, 1],
  ['sigmoid10.ratio', 1.3e-6, 1.5],
  ['sigmoid50.ratio', 7.9e-32, 3],
  ['tanh10.ratio', 1.1, 1.5],
  ['tiny10.first', 6e-11, 1.25],
  ['large50.ratio', 8.5e17, 3],
  ['large50.std5', 0.958, 1.05],
  ['clip.before', 89.5, 1.001],
  ['clip.value', 48, 1.001],
  ['clip.norm', 89.5, 1.001],
  ['clip.apart', 20.9, 1.005],
  ['cliff.norm', 26.0436, 1.00001],
  ['cliff.loss', 1.5498e-4, 1.0001],
  ['cliff.w1', 6.277, 1.0001],
  ['cliff.loss1', 0.0884, 1.001],
  ['cliff.loss200', 0.0883, 1.001],
  ['cliff.clippedW1', 4.9529, 1.0001],
];

test(
  'chapter 9: every number that the syllabus states comes out within its table’s tolerance',
  slow,
  () => {
    const off = statedOfNine.flatMap(([id, expected, factor]) => {
      const ratio = (measurements[`vanishing.${id}`]?.value() ?? Number.NaN) / expected;
      return ratio <= factor && ratio >= 1 / factor
        ? []
        : [`${id}: ${ratio * expected}, not ${expected}`];
    });
    expect(off).toEqual([]);
  },
);
