import type { Step, View } from '../../plan/step.ts';
import type { Emitter } from '../emission.ts';
import { mapEmitter } from '../loops/map.ts';
import { reduceEmitter } from '../loops/reduce.ts';
import type { Reduce } from '../loops/reduction.ts';

type Product = Extract<Step, { kind: 'matmul' }>;

/** A product as what it is: the sum of a · b over the inner axes. */
function asReduction({ batch, rows, inner, columns, a, b, buffer }: Product): Reduce {
  const [nb, nr, ni] = [batch.length, rows.length, inner.length];
  const spread = (view: View, axes: readonly (number | null)[]): View => ({
    ...view,
    strides: axes.map((axis) => (axis === null ? 0 : view.strides[axis]!)),
  });
  const shape = [...batch, ...rows, ...inner, ...columns];
  const ofA = shape.map((_, axis) => (axis < nb + nr + ni ? axis : null));
  const ofB = shape.map((_, axis) => (axis < nb ? axis : axis < nb + nr ? null : axis - nr));
  return {
    kind: 'reduce',
    shape,
    axes: inner.map((_, i) => nb + nr + i),
    arithmetic: [
      { kind: 'load', view: spread(a, ofA) },
      { kind: 'load', view: spread(b, ofB) },
      { kind: 'apply', fn: 'mul', args: [0, 1] },
    ],
    folds: [{ instruction: 2, buffer, fn: 'sum' }],
  };
}

export const plainProductEmitter: Emitter<'matmul'> = {
  scratchBytes: (step, lanes) => reduceEmitter.scratchBytes!(asReduction(step), lanes),

  emit(emission, step, name) {
    const f = reduceEmitter.emit(emission, asReduction(step), name);
    if (step.after) {
      f.call(mapEmitter.emit(emission, { kind: 'map', ...step.after }, `${name}_after`));
    }
    return f;
  },
};
