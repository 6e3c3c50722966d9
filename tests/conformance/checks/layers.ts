// What layers remember and what randomness promises: initializers, dropout, running statistics.

import { expect } from 'vitest';
import {
  dropout,
  gradients,
  initializers,
  layers,
  ones,
  random,
  transpose,
  variance,
} from '../../../src/nn/index.ts';
import { casesOf, expectTensor, restored, type StoredTensor, type Tolerance } from '../cases.ts';
import { type Check, toleranceOn } from '../check.ts';

interface Moments {
  readonly id: string;
  readonly kind: string;
  readonly initializer: 'glorotUniform' | 'glorotNormal' | 'heUniform' | 'heNormal' | 'lecunUniform' | 'lecunNormal'; // biome-ignore format: one line
  readonly shape: readonly number[];
  readonly expect: {
    readonly meanTol: number;
    readonly variance: number;
    readonly varianceTol: number;
    readonly limit: number | null;
  };
}

function expectMoments({ initializer, shape, expect: expected }: Moments): void {
  // [out, in] and OIHW are [in, out] and HWIO here.
  const order = shape.length === 2 ? [1, 0] : [2, 3, 1, 0];
  const ours = order.map((axis) => shape[axis]!);
  const w = initializers[initializer]()(ours, random(5));
  const difference = Math.abs(variance(w).item() - expected.variance);
  expect(Math.abs(w.mean().item())).toBeLessThanOrEqual(expected.meanTol);
  expect(difference).toBeLessThanOrEqual(expected.varianceTol);
  const most = (expected.limit ?? Number.POSITIVE_INFINITY) * (1 + 1e-7); // printed to 9 digits, rounded to float32
  expect(w.abs().max().item()).toBeLessThanOrEqual(most);
}

/** The same seed gives the same weights, another seed others, and one stream never the same twice. */
function expectSeeded(): void {
  const draw = initializers.heNormal();
  const stream = random(1);
  const first = draw([3, 3], stream).dataSync();
  expect(draw([3, 3], random(1)).dataSync()).toEqual(first);
  expect(draw([3, 3], random(2)).dataSync()).not.toEqual(first);
  expect(draw([3, 3], stream).dataSync()).not.toEqual(first);
}

const initial: Check[] = casesOf<Moments>('initializers').map((one) => ({
  id: one.id,
  reason: null,
  run: () => (one.kind === 'initializerSeeded' ? expectSeeded() : expectMoments(one)),
}));

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

const dropped: Check[] = casesOf<Dropped>('dropout').map(({ id, rate, n, expect: expected }) => ({
  id,
  reason: null,
  run() {
    const x = ones([n]);
    const y = dropout(x, { rate, random: random(3) });
    const kept = y.dataSync().filter((value) => value !== 0);
    expect(Math.abs(kept.length / n - expected.keepFraction)).toBeLessThanOrEqual(expected.keepTol);
    for (const value of kept) expect(value).toBeCloseTo(expected.keptScale, 6);
    expect(gradients(y.sum(), [x])[0]!.dataSync()).toEqual(y.dataSync()); // the same mask backwards
    const unchanged = dropout(x, { rate, random: random(3), training: false });
    expect(unchanged.dataSync()).toEqual(x.dataSync());
  },
}));

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

const running: Check[] = casesOf<Running>('norm')
  .filter(({ kind }) => kind === 'batchNormRunning')
  .map(({ id, options, batches, after, biasedRunningVarAfter, tol }) => ({
    id,
    reason: null,
    run(way) {
      const tolerance = toleranceOn(way, tol, 'norm');
      const layer = layers.batchNorm(options.numFeatures, options);
      const [runningMean, runningVariance] = layer.state();
      for (const [i, batch] of batches.entries()) {
        const x = restored(batch);
        const rows = x.shape.length === 4 ? transpose(x, { perm: [0, 2, 3, 1] }) : x;
        layer.call(rows, { training: true });
        expectTensor(runningMean!, after[i]!.runningMean, tolerance, 'running mean');
      }
      expectTensor(runningVariance!, biasedRunningVarAfter, tolerance, 'running variance');
    },
  }));

export const layerChecks: readonly Check[] = [...initial, ...dropped, ...running];
