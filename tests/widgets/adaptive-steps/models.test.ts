import { describe, expect, test } from 'vitest';
import { sparseOf } from '../../../src/experiments/optimizers/adaptive/sparse.ts';
import * as bars from '../../../src/widgets/accumulator-bars/model.ts';
import * as epsilon from '../../../src/widgets/epsilon-place/model.ts';
import * as sparse from '../../../src/widgets/sparse-features/model.ts';
import * as lengths from '../../../src/widgets/step-lengths/model.ts';

describe('the bars of a valley', () => {
  const state = { rule: 'adagrad', learningRate: 0.5, step: 1 } as const;

  test('the first step is one η in both directions, though one slope is ten times the other', () => {
    const { along, across } = bars.widget.trace(state);
    expect(across[0]!.slope / along[0]!.slope).toBeCloseTo(10, 9);
    for (const { step } of [along[0]!, across[0]!]) expect(step).toBeCloseTo(0.5, 6);
  });

  test('AdaGrad’s divisor is its own largest at all times, RMSProp’s is not', () => {
    const shrinks = (rule: 'adagrad' | 'rmsprop') =>
      bars.widget.trace({ ...state, rule }).across.some(({ divisor, most }) => divisor < most);
    expect(shrinks('adagrad')).toBe(false);
    expect(shrinks('rmsprop')).toBe(true);
  });

  test('the sentence is the division, and the table has a row for each update', () => {
    const trace = bars.widget.trace(state);
    expect(bars.widget.describe(trace, state)).toContain('100 / 100 × 0.5 = 0.5');
    expect(bars.table(trace, { ...state, step: 7 }).rows).toHaveLength(7);
  });
});

describe('the lengths of steps', () => {
  const state = { shown: 'all', series: 'constant', size: 1, mark: 100, step: 100 } as const;

  test('the size of the slopes moves no step of AdaGrad and RMSProp', () => {
    const [small, large] = [0.01, 100].map(
      (size) => lengths.widget.trace({ ...state, size }).steps,
    );
    for (const name of ['adagrad', 'rmsprop'] as const)
      expect(small![name][99]).toBeCloseTo(large![name][99]!, 4);
  });

  test('the sentence tells the rules that are drawn, and no others', () => {
    const trace = lengths.widget.trace(state);
    expect(lengths.widget.describe(trace, state)).toContain('AdaGrad 0.1, RMSProp 1, Adadelta');
    expect(lengths.widget.describe(trace, { ...state, shown: 'adagrad' })).not.toContain('RMSProp');
    expect(lengths.table(trace, { ...state, shown: 'pair' }).columns).toHaveLength(4);
  });
});

describe('the place of ε', () => {
  test('inside the root it stops a slope of 10⁻⁶, outside it does not', () => {
    const state = { epsilon: 1e-8, slope: 1e-6 };
    const trace = epsilon.widget.trace(state);
    expect(epsilon.widget.describe(trace, state)).toContain('√s + ε 0.99, √(s + ε) 0.01');
    expect(epsilon.table(trace).rows).toHaveLength(epsilon.slopes.length);
  });

  test('no line rises where the slope falls', () => {
    const { lines } = epsilon.widget.trace({ epsilon: 1e-4, slope: 1 });
    for (const line of [lines.outside, lines.inside])
      for (let i = 1; i < line.length; i++) expect(line[i]).toBeGreaterThanOrEqual(line[i - 1]!);
  });
});

describe('the rare weight', () => {
  const state = { examples: '500', share: 0.01, chosen: 'adagrad', seed: 1 } as const;

  test('says five means and how many examples had its feature', () => {
    const trace = sparseOf({ ...sparse.configOf(state), updates: 50 });
    const said = sparse.sentence(state, trace);
    for (const name of sparse.laneNames) expect(said).toContain(sparse.lanes[name].short);
    expect(sparse.sentence(state, null)).toContain('1 % of the examples');
    const band = sparse.bandOf(trace, 'adagrad');
    for (const { low, high } of band) expect(low).toBeLessThanOrEqual(high);
    expect(sparse.table(trace).columns).toHaveLength(2 + sparse.laneNames.length);
  });
});
