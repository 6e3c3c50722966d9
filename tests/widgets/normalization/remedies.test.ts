import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { explosion } from '../../../src/experiments/normalization/explosion.ts';
import { laneOf, rates } from '../../../src/experiments/normalization/rate-race.ts';
import { setBackend } from '../../../src/nn/index.ts';
import { defaults } from '../../../src/widgets/kit/widget.ts';
import * as deep from '../../../src/widgets/norm-explosion/model.ts';
import * as race from '../../../src/widgets/rate-race/model.ts';

const start = { race: defaults(race.widget.schema), deep: defaults(deep.widget.schema) };
beforeAll(() => setBackend('wasm', { precision: 'float32' })); // as the figures compute
afterAll(() => setBackend('reference'));

describe('what the doctor of the rate race offers', () => {
  const lostAt = (state: race.State) => {
    const train = laneOf(race.configOf(state), false);
    return rates.slice(-1).filter((rate) => train(rate).lost);
  };

  test.each(['he', 'standard'] as const)(
    'cures %s',
    (weights) => {
      const state = { ...start.race, weights };
      expect(lostAt(state)).toEqual([10]);
      for (const { set } of race.remediesOf(state))
        expect(lostAt({ ...state, ...set })).toEqual([]);
    },
    60_000,
  );
});

describe('what the doctor of the explosion offers', () => {
  const lostOf = (state: deep.State) => {
    const run = explosion.start(deep.configOf(state));
    for (let step = 0; step < deep.steps; step++) run.advance();
    return run.frame()[0]!.lost;
  };

  test('cures ten plain layers at the largest rate', () => {
    const state = { ...start.deep, norm: 'none' as const, depth: 10, learningRate: 1 };
    const { origin, growth } = lostOf(state)!;
    expect(origin!.op).toBe('matmul');
    expect(growth.losses.at(-1)! / growth.losses[0]!).toBeGreaterThan(1e6);
    for (const { set } of deep.remediesOf(state)) expect(lostOf({ ...state, ...set })).toBeNull();
  }, 60_000);

  test('the seed after a lost one begins anew, and a checkpoint knows where it was', () => {
    const run = explosion.start({ depth: 10, isNormalized: false, learningRate: 1, seed: 1 });
    for (let step = 0; step < deep.steps + 2; step++) run.advance();
    const [first, second] = run.frame();
    expect(first!.lost).not.toBeNull();
    expect(second!.lengths).toHaveLength(2);
    const checkpoint = run.checkpoint();
    run.advance();
    const end = run.frame();
    run.restore(checkpoint);
    run.advance();
    expect(run.frame()).toEqual(end);
  });
});
