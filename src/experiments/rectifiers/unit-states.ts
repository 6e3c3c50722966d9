import { abs, gradients, greater, max, type Tensor, where } from '../../nn/index.ts';
import type { HiddenLayer } from './rectifier-net.ts';

/** How one unit stands over all examples. */
export interface UnitState {
  /** The share of examples for which its pre-activation is above 0. */
  readonly on: number;
  /** Whether some example's gradient passes it: its slope is not 0 everywhere. */
  readonly learns: boolean;
}

/**
 * What decides whether a unit is dead, for every unit of a layer.
 *
 * @param layer z and a, [examples, units]
 * @returns share of examples with z > 0, and the largest slope |da/dz|; both [units]
 */
export function unitTensors({ z, a }: HiddenLayer): {
  readonly on: Tensor;
  readonly slope: Tensor;
} {
  const [slopes] = gradients(a.sum(), [z]) as [Tensor]; // one gradient for each asked
  return {
    on: where(greater(z, 0), 1, 0).mean({ axis: 0 }),
    slope: max(abs(slopes), { axis: 0 }),
  };
}

/** The same as plain numbers. */
export function unitStates(on: Tensor, slope: Tensor): UnitState[] {
  const slopes = slope.dataSync();
  return [...on.dataSync()].map((share, unit) => ({ on: share, learns: slopes[unit]! > 0 }));
}

/** A unit is dead when its slope is 0 on every example: nothing reaches its weights. */
export const deadShare = (units: readonly UnitState[]): number =>
  units.filter(({ learns }) => !learns).length / units.length;
