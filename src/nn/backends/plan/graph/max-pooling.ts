import { type Shape, stridesOf } from '../../../shape.ts';
import { accessOf } from '../reading/access.ts';
import { isEqualEdge, isWhole } from './graph.ts';
import type { Edge, Node } from './node.ts';

/**
 * Finds in Σ where(argMax x = position, x, 0), which picks the value at the first maximum, the x
 * whose maximum that is; null where the sum is another one.
 *
 * @param shape of the loop
 * @param axes the reduced ones
 */
export function largestOfWindows(sum: Edge, shape: Shape, axes: readonly number[]): Edge | null {
  const count = shape.reduce((product, size) => product * size, 1);
  const chosen = mapInputs(sum, 'where', count);
  if (!chosen) return null;
  const [condition, x, otherwise] = chosen as [Edge, Edge, Edge];
  const sides = mapInputs(condition, 'equal', count);
  if (!sides || otherwise.node.kind !== 'number' || otherwise.node.value !== 0) return null;
  const winner = sides.find(({ node }) => node.kind === 'reduce');
  const position = sides.find((side) => side !== winner)!;
  const isPick =
    winner?.node.kind === 'reduce' &&
    winner.node.fn === 'argMax' &&
    `${winner.node.shape}` === `${shape}` &&
    `${winner.node.axes}` === `${axes}` &&
    isEqualEdge(winner.node.inputs[0]!, x) &&
    winner.access.key === alongKept(shape, axes).key &&
    isPosition(position, shape, axes);
  return isPick ? x : null;
}

/** The inputs of an edge that is all of the result of a function. */
function mapInputs(edge: Edge, fn: string, count: number): readonly Edge[] | null {
  const { node } = edge;
  return node.kind === 'map' && node.fn === fn && isWhole(edge, count) ? node.inputs : null;
}

function alongKept(shape: Shape, axes: readonly number[]) {
  const kept = stridesOf(shape.map((size, axis) => (axes.includes(axis) ? 1 : size)));
  const strides = kept.map((stride, axis) => (axes.includes(axis) ? 0 : stride));
  return accessOf(shape, strides, 0);
}

/** Whether an edge is 0, 1, 2, … along the reduced axis. */
function isPosition({ node, access }: Edge, shape: Shape, axes: readonly number[]): boolean {
  const isCount = (one: Node) => one.kind === 'leaf' && one.counts;
  if (axes.length !== 1 || !isCount(node) || node.size !== shape[axes[0]!]) return false;
  const strides = shape.map((_, axis) => (axis === axes[0] ? 1 : 0));
  return access.key === accessOf(shape, strides, 0).key;
}
