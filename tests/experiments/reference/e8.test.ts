import { afterAll, beforeAll, expect, test } from 'vitest';
import { censusOf } from '../../../src/experiments/dropout/census.ts';
import { fiftyTerms } from '../../../src/experiments/dropout/fifty-terms.ts';
import { averageSteps, maskAverage } from '../../../src/experiments/dropout/mask-average.ts';
import { trained } from '../../../src/experiments/dropout/rate-race.ts';
import { setBackend } from '../../../src/nn/index.ts';

beforeAll(() => setBackend('wasm'));
afterAll(() => setBackend('reference'));

test.each([0, 1, 2])('E8, seed %i: dropping four in five leaves less test loss, and more training loss, than dropping none', (seed) => {
  const [none, most] = [trained({ rate: 0, seed }), trained({ rate: 0.8, seed })];
  expect(none.train.accuracy).toBe(1);
  expect(most.train.loss).toBeGreaterThan(10 * none.train.loss);
  expect(most.test.loss).toBeLessThan(none.test.loss);
}); // biome-ignore format: one line

test('E8, the four masks average to 1, half of the full answer', () => {
  const { networks, mean } = censusOf({ units: 2, rate: 0.5, readout: 'sum', seed: 1 });
  expect(networks.map(({ answer }) => answer).toSorted((a, b) => a - b)).toEqual([-4, 0, 2, 6]);
  expect(mean).toBe(1);
});

test.each([0.2, 0.5])('E8, at rate %f 200,000 masks of the library, which scales by 1/(1 − p), average to the answer with all units on; times p instead would be off by p/(1 − p)', (rate) => {
  const run = maskAverage.start({ rate, readout: 'sum', seed: 1 });
  for (let step = 0; step < averageSteps; step++) run.advance();
  const { masks, mean, deviation } = run.frame();
  const full = fiftyTerms(1).sum().item();
  const error = (4 * deviation) / Math.sqrt(masks);
  expect(masks).toBe(200_000);
  expect(Math.abs(mean - full)).toBeLessThan(error);
  // Unscaled masks average to (1 − p)·full: the printed rule says p·full.
  const isTold = Math.abs((1 - rate) * mean - rate * full) < error;
  expect(isTold).toBe(rate === 0.5);
}); // biome-ignore format: one line
