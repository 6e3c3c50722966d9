import { expect, test } from 'vitest';
import type { Standing } from '../../../src/experiments/dropout/net-run.ts';
import * as race from '../../../src/widgets/dropout-race/model.ts';
import * as scaling from '../../../src/widgets/dropout-scaling/model.ts';
import { defaults } from '../../../src/widgets/kit/widget.ts';
import * as average from '../../../src/widgets/mask-average/model.ts';
import * as census from '../../../src/widgets/mask-census/model.ts';
import * as ticker from '../../../src/widgets/mask-ticker/model.ts';
import * as spatial from '../../../src/widgets/spatial-dropout/model.ts';

test('the stems of a census hold all of its chance, few masks or many', () => {
  for (const units of [2, 4, 5, 10]) {
    const state = { ...defaults(census.widget.schema), units, rate: 0.3 };
    const stems = census.stemsOf(census.widget.trace(state));
    expect(stems.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(1, 9);
  }
});

test('a census draws all of its sub-networks or eight of them, from none on to all on', () => {
  for (const [units, shown] of [
    [2, 4],
    [10, 8],
  ] as const) {
    const drawn = census.drawnOf(census.widget.trace({ ...defaults(census.widget.schema), units }));
    expect(drawn).toHaveLength(shown);
    expect(drawn[0]!.mask.some((isOn) => isOn)).toBe(false);
    expect(drawn.at(-1)!.mask.every((isOn) => isOn)).toBe(true);
  }
});

test('a census says whether one scaled network answers the same', () => {
  const said = (patch: object) => {
    const state = { ...defaults(census.widget.schema), ...patch };
    return census.widget.describe(census.widget.trace(state), state);
  };
  expect(said({})).toContain('answers the same');
  expect(said({ readout: 'logistic' })).toContain('not the mean of logistic functions');
});

test('the printed rule is told apart at 0.2 and not at one half', () => {
  const at = (rate: number) => {
    const state = { ...defaults(scaling.widget.schema), rate };
    const trace = scaling.widget.trace(state);
    return [scaling.verdictOf(scaling.byRule(trace, 'sourceE')), scaling.widget.describe(trace, state)] as const; // biome-ignore format: one line
  };
  expect(at(0.2)[0]).toBe('0.25 times');
  expect(at(0.2)[1]).toContain('0.0621');
  expect(at(0.5)[0]).toBe('the same, at p = 0.5 only');
  expect(at(0.5)[1]).toContain('one number');
});

test('p is another number where it means what is kept', () => {
  expect(scaling.letterOf('dropped', 0.3)).toBe('0.3');
  expect(scaling.letterOf('kept', 0.3)).toBe('0.7');
});

const standing = (loss: number): Standing => ({
  updates: 1000,
  train: { loss: loss / 100, accuracy: 1 },
  test: { loss, accuracy: 0.85 },
});

test('a race counts seeds in pairs, and only those whose four networks are trained', () => {
  const pairs = [[3, 2, 1, 0.5], [2, 2.5, 1.9, 0.7], [4]].map((losses) => losses.map(standing));
  const summary = race.summaryOf(pairs, 'testLoss');
  expect(summary.map(({ below }) => below)).toEqual([0, 1, 2, 2]);
  expect(summary[3]).toMatchObject({ mean: 0.6, lowest: 2 });
  expect(race.wholeOf(pairs)).toBe(2);
  expect(race.sentence(pairs, defaults(race.widget.schema))).toContain('in 1, 2 and 2 of 2');
  expect(race.summaryOf([[standing(1)]], 'testLoss')).toEqual([]);
});

test('a race says which means are nearer than the seeds are spread, and draws a band from eight seeds on', () => {
  const pairs = Array.from({ length: 8 }, (_, i) => [3 + i, 3.5 + i, 20 + i, 0.5].map(standing));
  const said = race.sentence(pairs, defaults(race.widget.schema));
  expect(said).toContain('Nearer than their seeds are spread: 0 and 0.2.');
  expect(race.summaryOf(pairs, 'testLoss').map(({ band }) => band)[0]).toEqual([5, 8]);
  expect(race.summaryOf(pairs.slice(1), 'testLoss')[0]!.band).toBeNull();
});

test('the mean over masks is said to agree where chance leaves it open', () => {
  const state = { ...defaults(average.widget.schema), readout: 'sum' } as const;
  const frame = { masks: 10_000, mean: 0.3, deviation: 2 };
  expect(average.marginOf(frame)).toBeCloseTo(0.04, 12);
  expect(average.sentence(frame, { scaled: 0.31 }, state)).toContain('chance leaves open');
  expect(average.sentence(frame, { scaled: 0.5 }, state)).toContain('0.200 more');
});

test('the ticker compares what came with what a coin for each unit leads to', () => {
  const pass = {
    masks: [
      [true, false],
      [true, true],
    ],
    batch: [1, 2],
    answers: [0.5, 0.5],
    watched: [0.4, 0.6],
    steady: 0.5,
    loss: 0.7,
    counts: [1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    different: 2,
  };
  const shares = ticker.sharesOf(pass, 0.5);
  expect(shares.map(({ found }) => found).slice(0, 3)).toEqual([0.5, 0.5, 0]);
  expect(shares[5]!.expected).toBeCloseTo(0.246, 3);
  expect(ticker.sentence(pass, { ...defaults(ticker.widget.schema), step: 1 })).toContain(
    '1 and 0 of 10',
  );
});

test('map by map nothing of a dropped map is left, and the sentence says so', () => {
  const state = { ...defaults(spatial.widget.schema), way: 'map' } as const;
  const trace = spatial.widget.trace(state);
  expect(spatial.mapsOff(trace)).toBe(2);
  expect(spatial.widget.describe(trace, state)).toContain('2 of 4 maps are off');
});
