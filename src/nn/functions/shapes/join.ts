import { scoped } from '../../graph/scope.ts';
import { refuseOthers } from '../../options.ts';
import { add } from '../../primitives/elementwise.ts';
import { spread } from '../../primitives/movement.ts';
import { axisOf, print, type Shape, sameShape } from '../../shape.ts';
import type { Tensor } from '../../tensor.ts';
import { expandDims } from './reshape.ts';

/**
 * [..., a, ...] and [..., b, ...] -> [..., a + b, ...], one after the other along an axis: each is placed
 * in zeros of the whole, and they are added.
 *
 * @throws if the list is empty, or the other axes differ
 */
export function concat(
  tensors: readonly Tensor[],
  { axis = 0, ...others }: { axis?: number } = {},
): Tensor {
  refuseOthers('concat', others, 'axis');
  const first = tensors[0];
  if (!first) throw new Error('concat: nothing to join, the list is empty');
  const along = axisOf('concat', first.shape, axis);
  for (const { shape } of tensors) {
    const sameRank = shape.length === first.shape.length;
    const differs = shape.findIndex((size, i) => i !== along && size !== first.shape[i]);
    if (sameRank && differs < 0) continue;
    const where = sameRank
      ? `axis ${differs} is ${first.shape[differs]} and ${shape[differs]}`
      : `they have ${first.shape.length} and ${shape.length} axes`;
    throw new Error(
      `concat: cannot join ${print(first.shape)} and ${print(shape)} along axis ${along}; ${where}, and every axis but the joined one must be equal`,
    );
  }
  if (tensors.length === 1) return first.node;
  return scoped('concat', tensors, () => joined(tensors, along));
}

function joined(tensors: readonly Tensor[], along: number): Tensor {
  const total = tensors.reduce((sum, { shape }) => sum + shape[along]!, 0);
  const shape: Shape = tensors[0]!.shape.map((size, axis) => (axis === along ? total : size));
  let at = 0;
  let result: Tensor | null = null;
  for (const tensor of tensors) {
    const before = shape.map((_, axis) => (axis === along ? at : 0));
    const steps = shape.map(() => 1);
    const placed = spread(tensor, before, shape, steps);
    result = result ? add(result, placed) : placed;
    at += tensor.shape[along]!;
  }
  return result!;
}

/**
 * Tensors [...] of one shape -> [..., count, ...], side by side along a new axis.
 *
 * @throws if the list is empty, or the shapes differ
 */
export function stack(
  tensors: readonly Tensor[],
  { axis = 0, ...others }: { axis?: number } = {},
): Tensor {
  refuseOthers('stack', others, 'axis');
  const first = tensors[0];
  if (!first) throw new Error('stack: nothing to join, the list is empty');
  const at = axisOf('stack', [...first.shape, 1], axis);
  for (const [i, { shape }] of tensors.entries())
    sameShape('stack', first.shape, shape, 'tensor 0', `tensor ${i}`);
  return concat(
    tensors.map((tensor) => expandDims(tensor, at)),
    { axis: at },
  );
}
