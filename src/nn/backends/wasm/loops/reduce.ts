import { sizeOf, stridesOf } from '../../../shape.ts';
import type { Arithmetic } from '../../plan/step.ts';
import { type Emitter, SCRATCH } from '../emission.ts';
import { collapse } from './axes.ts';
import { ColumnReduction } from './columns.ts';
import { writeMap } from './map.ts';
import type { Reduce } from './reduction.ts';
import { countOf, keptFirst, MOST_WRITTEN_OUT, orderOf } from './reduction-order.ts';
import { RowReduction } from './rows.ts';

/** The instructions whose results are reduced, each once. */
const reducedIn = ({ folds }: Reduce): number[] => [
  ...new Set(folds.map((fold) => fold.instruction)),
];

/** Whether the elements must be computed into scratch memory first, where they lie in the right order. */
function needsScratch({ shape, axes, arithmetic }: Reduce): boolean {
  if (sizeOf(shape) === 0 || countOf(shape, axes) === 1) return false;
  if (orderOf(shape, axes) === 'gathered') return true;
  if (countOf(shape, axes) <= MOST_WRITTEN_OUT) return false;
  const order = keptFirst(shape, axes);
  const kept = order.length - axes.length;
  const strides = arithmetic.flatMap((one) => (one.kind === 'load' ? [one.view.strides] : []));
  const { last } = collapse(
    order.map((axis) => shape[axis]!),
    strides.map((own) => order.map((axis) => own[axis]!)),
    (before, axis) => before < kept === axis < kept,
  );
  return last.filter((place) => place >= kept).length > 1;
}

/** Two reductions in one: the computing of the elements, and the reduction of what was computed. */
function throughScratch(step: Reduce) {
  const { shape, axes, arithmetic, folds } = step;
  const size = sizeOf(shape);
  const isGathered = orderOf(shape, axes) === 'gathered';
  const order = isGathered ? keptFirst(shape, axes) : shape.map((_, axis) => axis);
  const scratchShape = order.map((axis) => shape[axis]!);
  const strides = stridesOf(scratchShape);
  const instructions = reducedIn(step);
  const viewOf = (number: number) => ({ buffer: SCRATCH, offset: number * size });
  const computing = {
    shape,
    arithmetic,
    outputs: instructions.map((instruction, number) => ({
      instruction,
      view: { ...viewOf(number), strides: shape.map((_, axis) => strides[order.indexOf(axis)]!) },
    })),
  };
  const reducing: Reduce = {
    kind: 'reduce',
    shape: scratchShape,
    axes: axes.map((axis) => order.indexOf(axis)),
    arithmetic: instructions.map((_, number) => ({
      kind: 'load',
      view: { ...viewOf(number), strides },
    })),
    folds: folds.map((fold) => ({ ...fold, instruction: instructions.indexOf(fold.instruction) })),
  };
  return { computing, reducing };
}

/** A reduction of no elements, or of one each: a map, then. */
function withoutLoops({ shape, axes, arithmetic, folds }: Reduce) {
  const isEmpty = countOf(shape, axes) === 0;
  const kept = shape.map((size, axis) => (axes.includes(axis) ? 1 : size));
  const whole: Arithmetic = [
    ...(isEmpty ? [] : arithmetic),
    { kind: 'number', value: 0 },
    { kind: 'number', value: Number.NEGATIVE_INFINITY },
  ];
  const [zero, lowest] = [whole.length - 2, whole.length - 1];
  const resultOf = ({ fn, instruction }: Reduce['folds'][number]) => {
    if (fn === 'argMax') return zero;
    if (!isEmpty) return instruction;
    return fn === 'sum' ? zero : lowest;
  };
  return {
    shape: kept,
    arithmetic: whole,
    outputs: folds.map((fold) => ({
      instruction: resultOf(fold),
      view: { buffer: fold.buffer, offset: 0, strides: stridesOf(kept) },
    })),
  };
}

export const reduceEmitter: Emitter<'reduce'> = {
  scratchBytes: (step, lanes) =>
    needsScratch(step) ? reducedIn(step).length * sizeOf(step.shape) * lanes.bytes : 0,

  emit(emission, step, name) {
    const f = emission.begin(name);
    if (countOf(step.shape, step.axes) <= 1) {
      writeMap(emission, f, withoutLoops(step));
      return f;
    }
    if (sizeOf(step.shape) === 0) return f;
    let reduction = step;
    if (needsScratch(step)) {
      const { computing, reducing } = throughScratch(step);
      writeMap(emission, f, computing);
      reduction = reducing;
    }
    const Loops = orderOf(reduction.shape, reduction.axes) === 'rows' ? RowReduction : ColumnReduction; // biome-ignore format: one line
    new Loops(emission, f, reduction).write();
    return f;
  },
};
