import { afterAll, beforeAll, expect, test } from 'vitest';
import { gapSeeds } from '../../../src/experiments/normalization/gap-seeds.ts';
import { inferenceGap } from '../../../src/experiments/normalization/inference-gap.ts';
import { setBackend } from '../../../src/nn/index.ts';

beforeAll(() => setBackend('wasm', { precision: 'float32' })); // as the figure computes
afterAll(() => setBackend('reference'));

test('a seed of the bands is the training of that seed, and the next one another', () => {
  const config = { batch: 8, momentum: 0.1, seed: 4 };
  const seeds = gapSeeds.start(config);
  seeds.advance();
  seeds.advance();
  const [first, second] = seeds.frame();
  const run = inferenceGap.start(config);
  run.advance();
  expect(first!.byBatch).toHaveLength(61);
  expect(first!.byBatch[1]).toBe(run.frame().lossByBatch);
  expect(first!.byRunning[1]).toBe(run.frame().lossByRunning);
  expect(second!.byBatch[1]).not.toBe(first!.byBatch[1]);
}, 60_000);
