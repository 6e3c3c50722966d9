import { afterAll, beforeAll, expect, test } from 'vitest';
import { learningRates } from '../../../src/experiments/optimizers/race.ts';
import {
  better,
  logarithmicGrid,
  type RateSearchConfig,
  rateSearch,
  tryRates,
} from '../../../src/experiments/optimizers/rate-search.ts';
import { setBackend } from '../../../src/nn/index.ts';

beforeAll(() => setBackend('wasm', { precision: 'float64' }));
afterAll(() => setBackend('reference'));

const config: RateSearchConfig = {
  landscape: { surface: 'valley', condition: 100, text: '' },
  start: [10, 1],
  lanes: [{ rule: 'gradientDescent', learningRate: 1 }, { rule: 'nesterov', learningRate: 1 }],
  updates: 1000,
  seed: 0,
  rates: learningRates,
}; // biome-ignore format: one line

test('finds the best learning rate of table E3 for each rule', () => {
  const best = config.lanes.map((rule) => tryRates(config, rule).reduce(better));
  expect(best.map(({ learningRate, end }) => [learningRate, end.update])).toEqual([
    [0.01, 882],
    [0.01, 98],
  ]);
});

test('a rate that is too high has diverged, and loses against every other', () => {
  const trials = tryRates(config, config.lanes[0]!);
  const high = trials.find(({ learningRate }) => learningRate === 0.03)!;
  expect(high.height).toBeNull();
  for (const trial of trials) if (trial.height !== null) expect(better(high, trial)).toBe(trial);
});

test('goes rule by rule, and back', () => {
  const run = rateSearch.start(config);
  run.advance();
  const first = run.frame();
  const mark = run.checkpoint();
  run.advance();
  expect(run.frame()).toHaveLength(2);
  run.restore(mark);
  expect(run.frame()).toEqual(first);
});

test('a grid has both its ends, and equal factors between', () => {
  expect(logarithmicGrid(1e-3, 10, 5)).toEqual([0.001, 0.01, 0.1, 1, 10]);
});
