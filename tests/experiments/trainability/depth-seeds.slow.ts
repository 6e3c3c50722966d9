import { afterAll, beforeAll, expect, test } from 'vitest';
import { depthRace } from '../../../src/experiments/trainability/depth-race.ts';
import { depthSeeds } from '../../../src/experiments/trainability/depth-seeds.ts';
import { setBackend } from '../../../src/nn/index.ts';

beforeAll(() => setBackend('wasm', { precision: 'float32' }));
afterAll(() => setBackend('reference'));

test('a seed of the bands is the race of that seed', () => {
  const config = { activation: 'tanh', learningRate: 0.1 } as const;
  const seeds = depthSeeds.start({ ...config, seed: 4 });
  seeds.advance();
  const race = depthRace.start({ ...config, seed: 4 });
  race.advance();
  const [first] = seeds.frame();
  expect(first!.map((losses) => losses[1])).toEqual(race.frame().map(({ loss }) => loss));
  expect(first![0]).toHaveLength(81);
}, 60_000);
