/** What the chapter says in words about its nets, held against the runs. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  bestRate,
  checkedRates,
  growingRate,
  lowestOf,
  rangeTest,
  rateCheck,
  smoothed,
  updates as testUpdates,
} from '../../../src/experiments/schedules/range-test.ts';
import {
  updates,
  updatesPerStep,
  type WarmUpConfig,
  warmUp,
} from '../../../src/experiments/schedules/warm-up.ts';
import { setBackend } from '../../../src/nn/index.ts';

beforeAll(() => setBackend('wasm', { precision: 'float32' }));
afterAll(() => setBackend('reference'));

const usual: WarmUpConfig = { start: 'standard', learningRate: 0.03, warmup: 100, seed: 1, repeats: 6 }; // biome-ignore format: one line

function trained(patch: Partial<WarmUpConfig>) {
  const run = warmUp.start({ ...usual, ...patch });
  const highest: number[] = [];
  for (let update = 0; update < updates; update += updatesPerStep) {
    run.advance();
    if (update < 20) highest.push(...run.frame().cold.map(({ loss }) => loss));
  }
  const { cold, warm } = run.frame();
  const learned = (lane: typeof cold) => lane.filter(({ loss }) => loss < 0.1).length;
  return { cold: learned(cold), warm: learned(warm), highest: Math.max(...highest), ends: { cold, warm } }; // biome-ignore format: one line
}

test('without a warm-up the loss runs up to a hundred and more, then most stay at ln 3', () => {
  const { highest, ends } = trained({});
  expect(highest).toBeGreaterThan(100);
  const stuck = ends.cold.filter(({ loss }) => Math.abs(loss - Math.log(3)) < 0.01);
  expect(stuck.length).toBeGreaterThanOrEqual(4);
});

test('a warm-up of 20 updates saves some of the six', () => {
  const { warm } = trained({ warmup: 20 });
  expect(warm).toBeGreaterThan(0);
  expect(warm).toBeLessThan(5);
});

test('from He’s weights all twelve learn, and those without a warm-up are a little ahead', () => {
  const { cold, warm, ends } = trained({ start: 'he' });
  expect([cold, warm]).toEqual([6, 6]);
  for (const [i, { loss }] of ends.cold.entries()) expect(loss).toBeLessThan(ends.warm[i]!.loss);
});

test('at a third of the rate the large weights learn at once', () => {
  expect(trained({ learningRate: 0.01 }).cold).toBe(6);
});

test('on other seeds too the range test is lowest well above the rate that trains best', () => {
  for (const seed of [1, 11, 21, 31]) {
    const config = { seed, repeats: 3 };
    const pass = rangeTest.start(config);
    for (let update = 0; update < testUpdates; update++) pass.advance();
    const check = rateCheck.start(config);
    for (const _ of checkedRates) check.advance();
    const ratio = growingRate(lowestOf(smoothed(pass.frame()))) / bestRate(check.frame());
    expect(ratio, `seed ${seed}`).toBeGreaterThan(2);
  }
});
