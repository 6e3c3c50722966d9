import { afterEach, expect, test } from 'vitest';
import { censusOf, chanceOf } from '../../../src/experiments/dropout/census.ts';
import { allOn, maskAverage } from '../../../src/experiments/dropout/mask-average.ts';
import {
  type MaskTicker,
  maskTicker,
  type Pass,
  tickerPasses,
} from '../../../src/experiments/dropout/mask-ticker.ts';
import { spatialOf } from '../../../src/experiments/dropout/spatial.ts';
import { setBackend } from '../../../src/nn/index.ts';

afterEach(() => setBackend('reference'));

test('four masks of w = (2, −1) and x = (3, 4) answer 0, 6, −4 and 2, on average half of all', () => {
  const { networks, mean, scaled } = censusOf({ units: 2, rate: 0.5, readout: 'sum', seed: 1 });
  expect(networks.map(({ answer }) => answer)).toEqual([0, 6, -4, 2]);
  expect(mean).toBe(1);
  expect(scaled).toBe(1);
});

test.each([2, 5, 10])(
  'with %i units the chances add up to 1, and a sum averages to its scaled self',
  (units) => {
    const { networks, mean, scaled } = censusOf({ units, rate: 0.3, readout: 'sum', seed: 4 });
    expect(networks).toHaveLength(2 ** units);
    expect(networks.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(1, 12);
    expect(mean).toBeCloseTo(scaled, 10);
  },
);

test('of a logistic answer, weight scaling gives the normalised geometric mean and not the mean', () => {
  const { networks, mean, scaled } = censusOf({ units: 8, rate: 0.5, readout: 'logistic', seed: 1 }); // biome-ignore format: one line
  const power = (of: (answer: number) => number) =>
    Math.exp(networks.reduce((sum, { chance, answer }) => sum + chance * Math.log(of(answer)), 0));
  const [yes, no] = [power((a) => a), power((a) => 1 - a)];
  expect(yes / (yes + no)).toBeCloseTo(scaled, 10);
  expect(Math.abs(mean - scaled)).toBeGreaterThan(0.01);
});

test('exactly five of ten are dropped in 0.246 of the masks', () => {
  expect(chanceOf(5, 10, 0.5)).toBeCloseTo(252 / 1024, 12);
  const all = Array.from({ length: 11 }, (_, dropped) => chanceOf(dropped, 10, 0.3));
  expect(all.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
});

test('the mean over many masks comes to the answer with all units on, of a sum and not of a bent one', () => {
  const average = (readout: 'sum' | 'logistic') => {
    const run = maskAverage.start({ rate: 0.5, readout, seed: 669 });
    for (let step = 0; step < 40; step++) run.advance();
    return run.frame();
  };
  const sum = average('sum');
  const noise = sum.deviation / Math.sqrt(sum.masks);
  expect(Math.abs(sum.mean - allOn({ readout: 'sum', seed: 669 }))).toBeLessThan(4 * noise);
  expect(allOn({ readout: 'logistic', seed: 669 }) - average('logistic').mean).toBeGreaterThan(0.1);
});

function passes(config: Partial<MaskTicker>, count: number = tickerPasses): Pass[] {
  const run = maskTicker.start({ rate: 0.5, scheme: 'example', seed: 1, ...config });
  return Array.from({ length: count }, () => {
    run.advance();
    return run.frame()!;
  });
}

test.each(['reference', 'wasm'] as const)(
  'on %s every example of a pass has a mask of its own, and the next pass others',
  async (name) => {
    await setBackend(name);
    const [first, second] = passes({}, 2);
    expect(new Set(first!.masks.map(String)).size).toBe(4);
    expect(second!.masks).not.toEqual(first!.masks);
  },
);

test('it learns, and one point gets other answers from other masks', async () => {
  await setBackend('wasm');
  const all = passes({});
  const mean = (some: readonly Pass[]) => some.reduce((sum, { loss }) => sum + loss, 0) / some.length; // biome-ignore format: one line
  expect(mean(all.slice(-10))).toBeLessThan(mean(all.slice(0, 10)));
  expect(all.some(({ watched }) => Math.min(...watched) < 0.5 && Math.max(...watched) > 0.5)).toBe(true); // biome-ignore format: one line
  expect(all.at(-1)!.counts.reduce((sum, count) => sum + count, 0)).toBe(4 * tickerPasses);
  expect(all.at(-1)!.different).toBeLessThan(4 * tickerPasses);
});

test('as printed, exactly half is dropped, the same for all and until the epoch ends', () => {
  const all = passes({ scheme: 'epoch' }, 21);
  expect(all.at(-1)!.counts[5]).toBe(4 * 21);
  expect(all.at(-1)!.different).toBe(3);
  expect(all[9]!.masks).toEqual(all[0]!.masks);
});

test('a pass that is gone back to is the same again', () => {
  const run = maskTicker.start({ rate: 0.5, scheme: 'example', seed: 3 });
  for (let i = 0; i < 5; i++) run.advance();
  const kept = run.checkpoint();
  run.advance();
  const sixth = run.frame();
  run.advance();
  run.restore(kept);
  run.advance();
  expect(run.frame()).toEqual(sixth);
});

test('neighbours tell much of a dropped number, and nothing of a dropped map', () => {
  const shares = [1, 2, 3, 4, 5, 6].map((seed) => spatialOf({ way: 'element', rate: 0.5, seed }).explained); // biome-ignore format: one line
  const map = spatialOf({ way: 'map', rate: 0.5, seed: 1 });
  expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeGreaterThan(0.4);
  expect(map.guessable).toBe(0);
  expect(map.explained).toBe(0);
  for (const mask of map.masks) expect(new Set(mask).size).toBe(1);
});
