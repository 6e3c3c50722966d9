import { afterAll, expect, test } from 'vitest';
import { stoppedEarly } from '../../../src/experiments/generalising/early-stop.ts';
import { bestEpoch, stopAfter } from '../../../src/experiments/generalising/patience.ts';
import { stoppingTable } from '../../../src/experiments/reference/e10.ts';
import { absolute, between, exactly } from '../../../src/experiments/reference/tolerance.ts';
import { setBackend, tidy } from '../../../src/nn/index.ts';
import { type Comparison, compare } from './compare.ts';
import { scriptOf } from './e10-script.ts';
import { mean, meanOf, median, medianOf } from './over-seeds.ts';

afterAll(() => setBackend('reference'));

/** Half a unit of the third decimal place, the last that the table has. */
const digits = absolute(0.0005);

test('E10, with the draws of its script every row comes out digit for digit', async () => {
  await setBackend('wasm', { precision: 'float64' });
  const rows = stoppingTable.flatMap((row, seed): Comparison[] => {
    const { losses, train, accuracies } = scriptOf(seed);
    const best = bestEpoch(losses);
    const { stops, restores } = stopAfter(losses, 20);
    const whole = { best, stops: stops ?? 'never', restores };
    const found = { bestLoss: losses[best - 1]!, lastLoss: losses.at(-1)!, train };
    const expectedAccuracies = { 'accuracy at the best': row.accuracy[0], 'accuracy at the end': row.accuracy[1] }; // biome-ignore format: one line
    const measuredAccuracies = [accuracies.best, accuracies.last];
    return [
      ...(['best', 'stops', 'restores'] as const).map((of) => ({ of: `seed ${seed}, ${of}`, expected: row[of], measured: whole[of], within: exactly })),
      ...(['bestLoss', 'lastLoss', 'train'] as const).map((of) => ({ of: `seed ${seed}, ${of}`, expected: row[of], measured: found[of], within: digits })),
      ...Object.entries(expectedAccuracies).map(([of, expected], i) => ({ of: `seed ${seed}, ${of}`, expected, measured: measuredAccuracies[i]!, within: digits })),
    ];
  }); // biome-ignore format: a table
  compare('E10, the seeds of the table', rows);
});

const SEEDS = 20;

test('E10, the loss of the validation points grows to several times its best while accuracy hardly moves', async () => {
  await setBackend('wasm');
  const runs = Array.from({ length: SEEDS }, (_, seed) => {
    const { curve, test } = tidy(() => stoppedEarly(seed));
    const losses = curve.map(({ validation }) => validation.loss);
    const best = bestEpoch(losses);
    return {
      best,
      bestLoss: losses[best - 1]!,
      ratio: losses.at(-1)! / losses[best - 1]!,
      train: curve.at(-1)!.train.loss,
      fall: test!.best.accuracy - test!.last.accuracy,
      stop: stopAfter(losses, 20),
    };
  });
  const bestLosses = stoppingTable.map(({ bestLoss }) => bestLoss);
  const ratios = stoppingTable.map(({ bestLoss, lastLoss }) => lastLoss / bestLoss);
  const of = (key: 'bestLoss' | 'ratio' | 'train' | 'fall') => runs.map((run) => run[key]);
  compare('E10, medians and means of twenty seeds', [
    meanOf('best loss', mean(bestLosses), of('bestLoss'), absolute(0.06)),
    // Stated: the ratios of the table go from 2.9 to 5.1.
    medianOf('last loss over best', median(ratios), of('ratio'), between(2.9, 5.1)),
    medianOf('training loss at the end', 0.048, of('train'), between(0, 0.1)),
    meanOf('accuracy lost since the best', 0.012, of('fall'), between(-0.01, 0.05)),
  ]); // biome-ignore format: a table
  for (const { ratio, stop, best } of runs) {
    expect(ratio).toBeGreaterThan(1.5);
    expect(stop.stops).toBe(stop.restores + 20);
    expect(stop.restores).toBeLessThanOrEqual(best);
  }
});
