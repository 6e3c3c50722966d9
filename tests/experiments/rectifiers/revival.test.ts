import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type RevivalConfig,
  revival,
  revivalFrames,
} from '../../../src/experiments/rectifiers/revival.ts';
import { setBackend } from '../../../src/nn/index.ts';

beforeAll(() => setBackend('wasm', { precision: 'float64' }));
afterAll(() => setBackend('reference'));

const base = {
  frozen: 'never',
  gap: 0.05,
  learningRate: 0.3,
  seed: 1,
  repeats: 3,
} as const satisfies RevivalConfig;

test('above a frozen layer a dead unit does not move at all, and its gradient is exactly 0', () => {
  for (const { units } of revivalFrames({ ...base, frozen: 'always' }))
    for (const { top, gradient } of units) {
      expect(top).toBeCloseTo(-0.05, 9);
      expect(gradient).toBe(0);
    }
});

test('above a layer that learns, a dead unit can come back, and then has a gradient', () => {
  const frames = revivalFrames(base);
  const back = frames.filter(({ units }) => units[0]!.top > 0);
  expect(back.length).toBeGreaterThan(0);
  for (const { units } of frames)
    for (const { top, gradient } of units) expect(gradient > 0).toBe(top > 0);
});

test('a run goes on from a checkpoint with the same numbers', () => {
  const run = revival.start({ ...base, frozen: 'half', repeats: 1 });
  run.advance();
  const checkpoint = run.checkpoint();
  run.advance();
  const end = run.frame();
  run.restore(checkpoint);
  run.advance();
  expect(run.frame()).toEqual(end);
});
