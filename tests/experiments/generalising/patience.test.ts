import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { earlyStop } from '../../../src/experiments/generalising/early-stop.ts';
import { bestEpoch, stopAfter } from '../../../src/experiments/generalising/patience.ts';
import { setBackend } from '../../../src/nn/index.ts';

beforeAll(() => setBackend('wasm'));
afterAll(() => setBackend('reference'));

const curve = fc.array(fc.double({ min: 0, max: 5, noNaN: true }), { minLength: 1, maxLength: 60 });

test('what is brought back is the best epoch until the stop, which comes after just so many that were not better', () => {
  fc.assert(
    fc.property(curve, fc.integer({ min: 1, max: 20 }), (losses, patience) => {
      const { stops, restores } = stopAfter(losses, patience);
      expect(restores).toBe(bestEpoch(losses.slice(0, stops ?? losses.length)));
      if (stops === null) expect(losses.length - restores).toBeLessThan(patience);
      else expect(stops - restores).toBe(patience);
    }),
  );
});

test('more patience never brings back a worse epoch', () => {
  fc.assert(
    fc.property(curve, fc.integer({ min: 1, max: 19 }), (losses, patience) => {
      const [less, more] = [stopAfter(losses, patience), stopAfter(losses, patience + 1)];
      expect(losses[more.restores - 1]).toBeLessThanOrEqual(losses[less.restores - 1]!);
    }),
  );
});

test('a dip that comes too late is missed: E10’s fourth seed in small', () => {
  const losses = [0.5, 0.4, 0.45, 0.46, 0.47, 0.39, 0.6];
  expect(bestEpoch(losses)).toBe(6);
  expect(stopAfter(losses, 3)).toEqual({ stops: 5, restores: 2 });
  expect(stopAfter(losses, 4)).toEqual({ stops: null, restores: 6 });
});

test('a training goes on from a checkpoint to the same curve, its best included', () => {
  const run = earlyStop.start({ seed: 4 });
  for (let epoch = 0; epoch < 3; epoch++) run.advance();
  const kept = run.checkpoint();
  for (let epoch = 0; epoch < 4; epoch++) run.advance();
  const end = run.frame();
  run.restore(kept);
  for (let epoch = 0; epoch < 4; epoch++) run.advance();
  expect(run.frame()).toEqual(end);
  expect(end.curve).toHaveLength(7);
  expect(end.test!.best.loss).toBeGreaterThan(0);
});
