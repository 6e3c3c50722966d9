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
import { updates, updatesPerStep, warmUp } from '../../../src/experiments/schedules/warm-up.ts';
import { setBackend } from '../../../src/nn/index.ts';

beforeAll(() => setBackend('wasm', { precision: 'float32' }));
afterAll(() => setBackend('reference'));

const slow = { timeout: 60_000 };

/** How many networks have left ln 3 far behind after 300 updates. */
const learned = (start: 'he' | 'standard', warmup: number, repeats: number) => {
  const run = warmUp.start({ start, learningRate: 0.03, warmup, seed: 1, repeats });
  for (let update = 0; update < updates; update += updatesPerStep) run.advance();
  const count = (lane: readonly { readonly loss: number }[]) =>
    lane.filter(({ loss }) => loss < 0.1).length;
  const { cold, warm } = run.frame();
  return { cold: count(cold), warm: count(warm) };
};

test(
  'from weights of variance 1 all six learn after a warm-up, and none without, as the finding says',
  slow,
  () => {
    expect(learned('standard', 100, 6)).toEqual({ cold: 0, warm: 6 });
  },
);

test('from He’s weights the same rate needs no warm-up', slow, () => {
  expect(learned('he', 100, 2)).toEqual({ cold: 2, warm: 2 });
});

test('the range test is lowest at several times the rate that trains best', slow, () => {
  const config = { seed: 1, repeats: 2 };
  const test = rangeTest.start(config);
  for (let update = 0; update < testUpdates; update++) test.advance();
  const curve = smoothed(test.frame());
  const lowest = growingRate(lowestOf(curve));
  const check = rateCheck.start(config);
  for (const _ of checkedRates) check.advance();
  expect(bestRate(check.frame())).toBe(0.03);
  expect(lowest / 0.03).toBeGreaterThan(4);
  expect(lowest / 0.03).toBeLessThan(15);
  expect(curve.at(-1)!).toBeGreaterThan(10 * curve[lowestOf(curve)]!);
});

test('a run of the test goes back the way it came', slow, () => {
  const run = rangeTest.start({ seed: 2, repeats: 1 });
  for (let update = 0; update < 5; update++) run.advance();
  const place = run.checkpoint();
  const frame = run.frame();
  run.advance();
  run.restore(place);
  expect(run.frame()).toEqual(frame);
});
