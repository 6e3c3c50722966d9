import {
  elu,
  gelu,
  gradients,
  leakyRelu,
  prelu,
  relu,
  selu,
  silu,
  type Tensor,
  tensor,
} from '../../nn/index.ts';

/** The family of the gallery; the last two are smooth relatives. */
export const family = ['relu', 'leakyRelu', 'prelu', 'elu', 'selu', 'gelu', 'silu'] as const;
export type FamilyMember = (typeof family)[number];

const curveOf: Readonly<Record<FamilyMember, (z: Tensor, alpha: number) => Tensor>> = {
  relu: (z) => relu(z),
  leakyRelu: (z, alpha) => leakyRelu(z, { alpha }),
  prelu: (z, a) => prelu(z, tensor([a])),
  elu: (z, alpha) => elu(z, { alpha }),
  selu: (z) => selu(z),
  gelu: (z) => gelu(z),
  silu: (z) => silu(z),
};

/** Value and slope at each place, by the engine. */
export interface Sampled {
  readonly values: readonly number[];
  readonly slopes: readonly number[];
}

export function sample(member: FamilyMember, alpha: number, places: readonly number[]): Sampled {
  const z = tensor([...places]);
  const values = curveOf[member](z, alpha);
  const [slopes] = gradients(values.sum(), [z]) as [Tensor]; // one gradient for each asked
  return { values: [...values.dataSync()], slopes: [...slopes.dataSync()] };
}

/** Slopes just left of 0, at 0, and just right of it. */
export function slopesAround0(member: FamilyMember, alpha: number) {
  const [left, at, right] = sample(member, alpha, [-1e-9, 0, 1e-9]).slopes;
  return { left: left!, at: at!, right: right! };
}
