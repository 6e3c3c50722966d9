import { describe, expect, test } from 'vitest';
import * as fold from '../../../src/widgets/fold-norm/model.ts';
import { defaults } from '../../../src/widgets/kit/widget.ts';
import * as axes from '../../../src/widgets/norm-axes/model.ts';
import * as explosion from '../../../src/widgets/norm-explosion/model.ts';
import * as race from '../../../src/widgets/rate-race/model.ts';
import * as lab from '../../../src/widgets/scaling-lab/model.ts';
import * as gap from '../../../src/widgets/train-inference-gap/model.ts';

describe('the scaling laboratory', () => {
  const start = defaults(lab.widget.schema);
  const traceOf = (patch: Partial<lab.State>) => lab.widget.trace({ ...start, ...patch });

  test('unscaled features are still far from the goal after 200,000 updates; standardised ones arrive at once', () => {
    const raw = traceOf({ scaling: 'raw', step: 999 });
    expect(raw.updates).toBe(200_000);
    expect(raw.goal).toBeNull();
    const standard = traceOf({ scaling: 'standard', step: 999 });
    expect(standard.updates).toBe(standard.goal);
    expect(standard.goal).toBeLessThanOrEqual(5);
  });

  test('the path begins at 0 and its error falls at a rate that converges, and rises at one that does not', () => {
    const path = lab.pathOf(traceOf({ scaling: 'minMax', step: 20 }));
    expect(path[0]!.every((weight) => Math.abs(weight) < 1e-9)).toBe(true);
    const errors = [1, 5, 10].map((step) => traceOf({ scaling: 'minMax', step }).error);
    expect([...errors].sort((a, b) => b - a)).toEqual(errors);
    const [early, late] = [16, 24].map((step) => traceOf({ scaling: 'minMax', share: 1.1, step }).error); // biome-ignore format: one line
    expect(late!).toBeGreaterThan(early!);
  });

  test('its table has one row for each scaling', () => {
    expect(lab.table(start).rows.map(([name]) => name)).toEqual(Object.values(lab.scalingNames));
  });
});

test('the race draws each rate’s mean and range, and says which rates are good enough', () => {
  const diverged = {
    step: 5,
    origin: null,
    message: '',
    growth: { losses: [], from: 0, every: 1 },
  };
  const trial = (accuracy: number, isLost = false) => ({
    accuracy,
    lost: isLost ? diverged : null,
  });
  const races = [
    { plain: [trial(0.9), trial(1)], normalized: [trial(1), trial(1)] },
    { plain: [trial(0.7), trial(1, true)], normalized: [trial(0.98), trial(0.96)] },
  ];
  const [first, second] = race.pointsOf(races, 'plain');
  expect(first).toMatchObject({ rate: 0.003, low: 0.7, high: 0.9, seeds: 2, lost: 0 });
  expect(second!.lost).toBe(1);
  expect(race.sentence(races, defaults(race.widget.schema))).toContain(
    'plain at 0.01 only, normalised from 0.003 to 0.01',
  );
  expect(race.lostOf(races, { seed: 7 })).toEqual({ diverged, of: 'plain, η = 0.01, seed 8' });
});

test('the explosion tells the ratio and the factor per layer of the step that is shown', () => {
  const seeds = [{ lengths: [[8, 4, 2], [3, 2, 1]], lost: null }]; // biome-ignore format: one line
  expect(explosion.barsAt(seeds, 1).map(({ mean }) => Math.round(mean))).toEqual([4, 2, 1]);
  expect(explosion.perLayer(explosion.barsAt(seeds, 1))).toBeCloseTo(2, 12);
  expect(explosion.ratios(seeds).map(({ mean }) => Math.round(mean))).toEqual([4, 3]);
});

test('an explosion that lost its numbers is told from the update on in which it did', () => {
  const lost = { step: 3, origin: null, message: '', growth: { losses: [], from: 0, every: 1 } };
  const seeds = [{ lengths: [[8, 4, 2], [3, 2, 1]], lost }]; // biome-ignore format: one line
  const at = (step: number) => ({ ...defaults(explosion.widget.schema), seed: 4, step });
  expect(explosion.lostAt(seeds, at(2))).toBeNull();
  expect(explosion.lostAt(seeds, at(3))).toEqual({ diverged: lost, of: 'seed 4' });
  expect(explosion.shownStep(seeds, 9)).toBe(2);
  expect(explosion.sentence(seeds, at(9))).toContain('after 1 update');
  expect(explosion.sentence(seeds, at(9))).toContain('1 of 1 seeds lost their numbers');
});

test('one momentum is written in two ways', () => {
  expect(gap.written({ momentum: 0.1, dialect: 'pytorch' })).toBe('momentum 0.1');
  expect(gap.written({ momentum: 0.01, dialect: 'keras' })).toBe('momentum 0.99');
});

test('the bands of both modes hold every seed, and the sentence counts in how many the mode of inference is better', () => {
  const frame = (lossByBatch: number, lossByRunning: number) => ({ lossByBatch, lossByRunning, accuracyByBatch: 1, accuracyByRunning: 1, answers: [0.5], answer: 0.5, diverged: null }); // biome-ignore format: one line
  const frames = [frame(1, 1.2), frame(0.6, 0.3)];
  const others = [
    { byBatch: [1.1, 0.5], byRunning: [1.3, 0.7] },
    { byBatch: [0.9, 0.8], byRunning: [1.0, 0.2] },
  ];
  expect(gap.bandsOf(frames, others)).toEqual({
    byBatch: [[0.9, 1.1], [0.5, 0.8]],
    byRunning: [[1, 1.3], [0.2, 0.7]],
  }); // biome-ignore format: pairs
  expect(gap.bandsOf(frames, []).byBatch).toEqual([]);
  const state = { ...defaults(gap.widget.schema), step: 1 };
  expect(gap.sentence(frames, state, others)).toContain('The second is lower in 2 of 3 seeds.');
  expect(gap.sentence(frames, state)).not.toContain('seeds');
});

test('normalising goes in three steps, and centring leaves the mean of each ground at 0', () => {
  const state = { axis: 'batch', examples: 4, step: 2 } as const;
  const trace = axes.widget.trace(state);
  const said = (step: number) => axes.widget.describe(trace, { ...state, step });
  const columns = [0, 1, 2].map((j) => axes.centred(trace, state).map((row) => row[j]!));
  for (const column of columns) expect(column.reduce((a, b) => a + b, 0)).toBeCloseTo(0, 9);
  expect(said(0)).toContain('4 examples by three units');
  expect(said(1)).toContain('shape (3,).** The first mean is 3, the first deviation 1.87');
  expect(said(2)).toContain('the first 1 becomes −2');
  expect(said(3)).toContain('1 becomes −1.07');
});

test('layer norm answers for a single example, and batch norm answers 0 whatever it is', () => {
  const of = (axis: 'batch' | 'layer') =>
    axes.widget.trace({ axis, examples: 1, step: 3 }).values[0]!;
  expect(of('batch').map(Math.abs)).toEqual([0, 0, 0]);
  expect(Math.max(...of('layer'))).toBeGreaterThan(1);
});

test('folding leaves the answers as they were, and each mistake shows', () => {
  const apart = (way: fold.State['way']) => fold.widget.trace({ way, seed: 1, step: 3 }).apart;
  expect(apart('right')).toBeLessThan(1e-12);
  expect(apart('noEpsilon')).toBeGreaterThan(1e-7);
  expect(apart('bias')).toBeGreaterThan(0.1);
});
