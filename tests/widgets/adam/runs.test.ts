import { expect, test } from 'vitest';
import { kinNames } from '../../../src/experiments/optimizers/adam/kinship.ts';
import type { Told } from '../../../src/experiments/optimizers/adam/unseen.ts';
import { ruleNames } from '../../../src/experiments/optimizers/rules.ts';
import * as decay from '../../../src/widgets/decay-pair/model.ts';
import { defaults } from '../../../src/widgets/kit/widget.ts';
import * as net from '../../../src/widgets/net-race/model.ts';
import { branches, claims, members } from '../../../src/widgets/optimizer-family/family.ts';
import * as family from '../../../src/widgets/optimizer-family/model.ts';
import * as unseen from '../../../src/widgets/unseen-class/model.ts';

test('the medians of the small net are told from the lowest up, of the lanes that have been trained', () => {
  const state = { ...defaults(net.widget.schema), rates: 'tuned' as const };
  const curve = (end: number) => [0.7, end];
  const lanes = net.lanesIn(state, [[curve(0.3), curve(0.1), curve(0.2)], [curve(0.05)], [], [], [], []]); // biome-ignore format: one line
  expect(lanes.map(({ median }) => median.at(-1))).toEqual([0.2, 0.05]);
  expect(lanes[0]).toMatchObject({ ends: [0.1, 0.2, 0.3], band: null, seeds: 3, learningRate: 3 });
  expect(net.sentence(state, lanes)).toMatch(/Momentum 0\.05, Gradient descent 0\.2/);
  expect(net.sentence(state, [])).toContain('Press Train');
});

test('a band goes from the third lowest seed to the third highest, and is told of the chosen rule', () => {
  const state = { ...defaults(net.widget.schema), chosen: 'momentum' as const };
  const curves = Array.from({ length: 24 }, (_, seed) => [0.7, 0.24 - seed / 100]);
  const lanes = net.lanesIn(state, [[[0.7, 0.5]], curves, [], [], [], []]);
  expect(lanes[1]!.band).toEqual([
    [0.7, 0.7],
    [expect.closeTo(0.03), expect.closeTo(0.22)],
  ]);
  expect(net.sentence(state, lanes)).toMatch(/one seed:.*From the third lowest seed to the third highest, Momentum is at 0\.03 to 0\.22/); // biome-ignore format: one line
  expect(net.table(lanes).rows[0]).toHaveLength(net.table(lanes).columns.length);
});

test('decay alone leaves 0.135, and the means are told beside it', () => {
  const state = defaults(decay.widget.schema);
  expect(decay.aloneAt(state, 2000)).toBeCloseTo(0.1352, 4);
  const spread = (mean: number) => ({ mean, low: 0, high: 1 });
  const pair = [spread(0.5), spread(0.25)] as const;
  const trace = { at: [0], ways: { plainPenalty: [pair], adamPenalty: [pair], decoupled: [pair] } };
  expect(decay.sentence(state, trace)).toContain('AdamW 0.500 and 0.250');
  expect(decay.table(state, trace).rows[0]).toHaveLength(8);
});

test('every rule of the race stands in the tree once, and every kinship is claimed', () => {
  expect(members.map(({ rule }) => rule).sort()).toEqual([...ruleNames].sort());
  expect(claims.map(({ kin }) => kin)).toEqual([...kinNames]);
  for (const { rule } of members.filter(({ rank }) => rank > 0))
    expect(
      branches.some(({ to }) => to === rule),
      rule,
    ).toBe(true);
});

test('the tree waits until all have been tried', () => {
  expect(family.sentence({ momentum: 0 })).toContain('wait');
  const found = {
    momentum: 0,
    nesterov: 0,
    adamMomentum: 0,
    adamHistory: 1e-9,
    nadam: 0,
    adamw: 0,
  };
  expect(family.sentence(found)).toContain('5 of the six');
});

test('shares told wrong are told of both rules', () => {
  const told = (wrong: number): Told => ({ seen: 0, unseen: wrong, shared: [1, 0, 0], own: [0, 0] });
  const state = defaults(unseen.widget.schema);
  expect(unseen.sentence(state, [told(0)])).toContain('Press Train');
  expect(unseen.sentence(state, [told(0), told(0.4)])).toContain('Adam 0 % of the seen and 40 % of the new');
  expect(unseen.table(state, [told(0), told(0.4)]).rows[1]).toEqual(['Adam', 0, 0.4, 1, 0, 0, 0, 0]);
}); // biome-ignore format: one line each
