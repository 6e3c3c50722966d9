import {
  batchNorm,
  layerNorm,
  mean,
  ones,
  type Tensor,
  tensor,
  variance,
  zeros,
} from '../../nn/index.ts';

export type NormAxis = 'batch' | 'layer';

/** Four examples of three units: the first row is the batch (1, 2, 3, 6) turned on its side, one column of it. */
export const activations = [
  [1, 10, 0.2],
  [2, 10, 0.4],
  [3, 30, 0.4],
  [6, 50, 1],
] as const;

/** What one way of normalizing makes of them. */
export interface Normalized {
  /** [examples, units] */
  readonly values: readonly (readonly number[])[];
  /** One for each group that shares them. */
  readonly means: readonly number[];
  readonly deviations: readonly number[];
}

const rowsOf = (x: Tensor): number[][] => {
  const [count, width] = x.shape as [number, number];
  const numbers = x.dataSync();
  return Array.from({ length: count }, (_, i) => [...numbers.slice(i * width, (i + 1) * width)]);
};

/** The first `examples` of them, normalized along one axis by the library. */
export function normalizedAlong(axis: NormAxis, examples: number): Normalized {
  const x = tensor(activations.slice(0, examples));
  const [gamma, beta] = [ones([3]), zeros([3])];
  const over = { axis: axis === 'batch' ? 0 : 1 };
  return {
    values: rowsOf(axis === 'batch' ? batchNorm(x, gamma, beta) : layerNorm(x, gamma, beta)),
    means: [...mean(x, over).dataSync()],
    deviations: [...variance(x, over).sqrt().dataSync()],
  };
}
