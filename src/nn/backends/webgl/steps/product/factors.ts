import type { Shape } from '../../../../shape.ts';
import type { Step } from '../../../plan/step.ts';
import { collapse } from '../../../wasm/loops/axes.ts';
import type { Axes } from '../../shader/addressing.ts';

type MatmulStep = Extract<Step, { kind: 'matmul' }>;

/** The axes of both factors of a product, as few as there can be. */
export interface Factors {
  readonly batch: { readonly sizes: Shape; readonly a: Axes; readonly b: Axes };
  readonly rows: Axes;
  readonly columns: Axes;
  /** At least one axis. */
  readonly inner: { readonly sizes: Shape; readonly a: Axes; readonly b: Axes };
}

/** bᵀaᵀ, which is (ab)ᵀ: a single column lies in memory as a single row does, and rows are drawn in fours. */
export function transposed(step: MatmulStep): MatmulStep {
  const { batch, rows, inner, columns, a, b } = step;
  /** Strides with the first axes after those of the batch put last. */
  const swapped = (strides: readonly number[], first: Shape) => {
    const [start, end] = [batch.length, batch.length + first.length];
    return [...strides.slice(0, start), ...strides.slice(end), ...strides.slice(start, end)];
  };
  return {
    ...step,
    rows: columns,
    columns: rows,
    a: { ...b, strides: swapped(b.strides, inner) },
    b: { ...a, strides: swapped(a.strides, rows) },
  };
}

export function factorsOf(step: MatmulStep): Factors {
  const { batch, rows, inner, columns, a, b } = step;
  const [aRows, aInner] = [a.strides.slice(batch.length), a.strides.slice(-inner.length)];
  const [bInner, bColumns] = [b.strides.slice(batch.length), b.strides.slice(-columns.length)];
  const both = (shape: Shape, first: readonly number[], second: readonly number[]) => {
    const { sizes, strides } = collapse(shape, [first, second]);
    const axes = (i: number): Axes => ({ sizes, strides: strides[i]! });
    return { sizes, a: axes(0), b: axes(1) };
  };
  const one = (shape: Shape, own: readonly number[]): Axes => {
    const { sizes, strides } = collapse(shape, [own]);
    return { sizes, strides: strides[0]! };
  };
  const within = both(inner, aInner, bInner);
  const single: Axes = { sizes: [1], strides: [0] };
  return {
    batch: both(batch, a.strides, b.strides),
    rows: one(rows, aRows),
    columns: one(columns, bColumns),
    inner: within.sizes.length > 0 ? within : { sizes: [1], a: single, b: single },
  };
}
