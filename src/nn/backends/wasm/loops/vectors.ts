import type { Lanes } from '../arithmetic/lanes.ts';
import { type Expression, memoryLane, type Operand } from '../assembler/expression.ts';
import type { Walk } from './walk.ts';

const areSame = (offsets: readonly number[]): boolean =>
  offsets.every((offset) => offset === offsets[0]);

const areNeighbours = (offsets: readonly number[]): boolean =>
  offsets.every((offset, i) => offset === offsets[0]! + i);

/**
 * A vector of elements of a view, each given by its distance from where the walk stands. Where
 * there are fewer elements than lanes, the last lanes hold anything.
 */
export function loadVector(
  lanes: Lanes,
  walk: Walk,
  view: number,
  offsets: readonly number[],
): Expression {
  if (areSame(offsets)) return lanes.loadSplat(...walk.address(view, offsets[0]!));
  // What lies behind the last element is memory too, whoever's it is.
  if (areNeighbours(offsets)) return lanes.load(...walk.address(view, offsets[0]!));
  let vector = lanes.loadFirst(...walk.address(view, offsets[0]!));
  for (const [lane, offset] of offsets.entries()) {
    if (lane === 0) continue;
    const [address, constant] = walk.address(view, offset);
    vector = lanes.loadLane(address, vector, lane, constant);
  }
  return vector;
}

/** Stores the first lanes of a vector, as many as there are offsets, at elements of a view. */
export function storeVector(
  lanes: Lanes,
  walk: Walk,
  view: number,
  offsets: readonly number[],
  value: Operand,
): Expression[] {
  const at = (offset: number) => walk.address(view, offset);
  if (offsets.length === lanes.count && areNeighbours(offsets)) {
    const [address, constant] = at(offsets[0]!);
    return [lanes.store(address, value, constant)];
  }
  const stores: Expression[] = [];
  for (let lane = 0; lane < offsets.length; lane++) {
    const [address, constant] = at(offsets[lane]!);
    const isPair = lanes.count === 4 && lane % 2 === 0 && offsets[lane + 1] === offsets[lane]! + 1;
    if (isPair) {
      stores.push(memoryLane('v128.store64_lane', address, value, lane / 2, constant));
      lane += 1;
    } else {
      stores.push(lanes.storeLane(address, value, lane, constant));
    }
  }
  return stores;
}
