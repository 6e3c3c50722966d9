import { afterAll, beforeAll, expect, test } from 'vitest';
import { exp, setBackend, tensor } from '../../../../src/nn/index.ts';

beforeAll(() => setBackend('wasm'));
afterAll(() => setBackend('reference'));

test('what is computed a second time, for something new, is kept from then on', () => {
  const x = tensor([0, 1, 2]);
  const y = exp(x);
  const first = y.sum().item();
  expect(y.values).toBeNull();
  expect(y.mul(2).sum().item()).toBe(2 * first);
  expect(y.values).not.toBeNull();
  expect(y.mul(3).sum().item()).toBeCloseTo(3 * first, 5);
});

test('a loop that keeps its history computes no step more than twice', () => {
  let w = tensor([1, 2, 3]);
  const all = [w];
  for (let step = 0; step < 6; step++) {
    w = w.sub(w.mul(w).mul(0.01));
    all.push(w);
    w.sum().item();
  }
  // The last one was computed once only; those before it are there.
  expect(all.map(({ values }) => values !== null)).toEqual([true, true, true, true, true, true, false]); // biome-ignore format: one line
});
