import { describe, expect, test } from 'vitest';
import {
  dropout,
  gradients,
  initializers,
  layers,
  ones,
  random,
  transpose,
  variance,
} from '../../src/nn/index.ts';
import { casesOf, expectTensor, restored, type StoredTensor, type Tolerance } from './cases.ts';

describe('initializers have the moments they promise', () => {
  interface Moments {
    readonly id: string;
    readonly kind: string;
    readonly initializer:
      | 'glorotUniform'
      | 'glorotNormal'
      | 'heUniform'
      | 'heNormal'
      | 'lecunUniform'
      | 'lecunNormal';
    readonly shape: readonly number[];
    readonly expect: {
      readonly meanTol: number;
      readonly variance: number;
      readonly varianceTol: number;
      readonly limit: number | null;
    };
  }
  const cases = casesOf<Moments>('initializers').filter(({ kind }) => kind === 'initializer');
  test.each(cases)('$id', ({ initializer, shape, expect: expected }) => {
    // [out, in] and OIHW are [in, out] and HWIO here.
    const order = shape.length === 2 ? [1, 0] : [2, 3, 1, 0];
    const ours = order.map((axis) => shape[axis]!);
    const w = initializers[initializer]()(ours, random(5));
    expect(Math.abs(w.mean().item())).toBeLessThanOrEqual(expected.meanTol);
    expect(Math.abs(variance(w).item() - expected.variance)).toBeLessThanOrEqual(
      expected.varianceTol,
    );
    if (expected.limit)
      expect(w.abs().max().item()).toBeLessThanOrEqual(expected.limit * (1 + 1e-8)); // printed to 9 digits
  });

  test('the same seed gives the same weights, another seed others, and one stream never the same twice', () => {
    const draw = initializers.heNormal();
    const stream = random(1);
    const first = draw([3, 3], stream).dataSync();
    expect(draw([3, 3], random(1)).dataSync()).toEqual(first);
    expect(draw([3, 3], random(2)).dataSync()).not.toEqual(first);
    expect(draw([3, 3], stream).dataSync()).not.toEqual(first);
  });
});

describe('dropout keeps what it promises', () => {
  interface Dropped {
    readonly id: string;
    readonly rate: number;
    readonly n: number;
    readonly expect: {
      readonly keepFraction: number;
      readonly keepTol: number;
      readonly keptScale: number;
    };
  }
  test.each(casesOf<Dropped>('dropout'))('$id', ({ rate, n, expect: expected }) => {
    const x = ones([n]);
    const y = dropout(x, { rate, random: random(3) });
    const kept = y.dataSync().filter((value) => value !== 0);
    expect(Math.abs(kept.length / n - expected.keepFraction)).toBeLessThanOrEqual(expected.keepTol);
    for (const value of kept) expect(value).toBeCloseTo(expected.keptScale, 6);
    expect(gradients(y.sum(), [x])[0]!.dataSync()).toEqual(y.dataSync()); // the same mask backwards
    expect(dropout(x, { rate, random: random(3), training: false }).dataSync()).toEqual(
      x.dataSync(),
    );
  });
});

describe('batch normalisation remembers running statistics', () => {
  interface Running {
    readonly id: string;
    readonly kind: string;
    readonly options: {
      readonly numFeatures: number;
      readonly epsilon: number;
      readonly momentum: number;
    };
    readonly batches: readonly StoredTensor[];
    readonly after: readonly { readonly runningMean: StoredTensor }[];
    readonly biasedRunningVarAfter: StoredTensor;
    readonly tol: Tolerance;
  }
  const cases = casesOf<Running>('norm').filter(({ kind }) => kind === 'batchNormRunning');
  test.each(cases)('$id', ({ options, batches, after, biasedRunningVarAfter, tol }) => {
    const layer = layers.batchNorm(options.numFeatures, options);
    const [runningMean, runningVariance] = layer.state();
    for (const [i, batch] of batches.entries()) {
      const x = restored(batch);
      const rows = x.shape.length === 4 ? transpose(x, { perm: [0, 2, 3, 1] }) : x;
      layer.call(rows, { training: true });
      expectTensor(runningMean!, after[i]!.runningMean, tol, 'running mean');
    }
    expectTensor(runningVariance!, biasedRunningVarAfter, tol, 'running variance');
  });
});
