import type { Shape } from '../../shape.ts';
import type { ScalarFunction, WindowGrid } from '../kernel.ts';

/**
 * Where a loop reads: element (i, j, …) of the loop is number offset + i·strides[0] + j·strides[1]
 * + … of a buffer. A stride of 0 repeats.
 */
export interface View {
  readonly buffer: number;
  readonly offset: number;
  readonly strides: readonly number[];
}

/** One piece of arithmetic on an element; it may use the results of earlier ones, by position. */
export type Instruction =
  | { readonly kind: 'load'; readonly view: View }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'apply'; readonly fn: ScalarFunction; readonly args: readonly number[] };

/** Straight-line arithmetic: what a loop does with each element. */
export type Arithmetic = readonly Instruction[];

/** Stores the result of an instruction, row-major, over the shape of the loop. */
export interface Output {
  readonly instruction: number;
  readonly buffer: number;
}

/** A reduction that runs along in a loop; its output keeps reduced axes at size 1. */
export interface Fold extends Output {
  readonly fn: 'sum' | 'max' | 'argMax';
}

/** One program of a plan: what runs without stopping. */
export type Step =
  /** The same arithmetic for every element of a shape. */
  | {
      readonly kind: 'map';
      readonly shape: Shape;
      readonly arithmetic: Arithmetic;
      readonly outputs: readonly Output[];
    }
  /** Arithmetic, and sums or maxima of its results along axes. An argMax counts along all of them, row-major. */
  | {
      readonly kind: 'reduce';
      readonly shape: Shape;
      readonly axes: readonly number[];
      readonly arithmetic: Arithmetic;
      readonly folds: readonly Fold[];
    }
  /**
   * Σ a·b over the inner axes. `a` has strides for [...batch, ...rows, ...inner], `b` for
   * [...batch, ...inner, ...columns]; the product is row-major over [...batch, ...rows, ...columns].
   */
  | {
      readonly kind: 'matmul';
      readonly batch: Shape;
      readonly rows: Shape;
      readonly inner: Shape;
      readonly columns: Shape;
      readonly a: View;
      readonly b: View;
      /** Where the bare product is stored; what `after` computes from it may be stored besides. */
      readonly buffer: number;
      /** Arithmetic over [...batch, ...rows, ...columns] that loads the product, done while it is warm. */
      readonly after: Omit<Extract<Step, { kind: 'map' }>, 'kind'> | null;
    }
  /** Zeros of `shape`, and the arithmetic of each inner element at before + index · step. */
  | {
      readonly kind: 'pad';
      readonly shape: Shape;
      readonly inner: Shape;
      readonly before: readonly number[];
      readonly step: readonly number[];
      readonly arithmetic: Arithmetic;
      readonly output: Output;
    }
  /** Zeros of an image [n, height, width, channels], and the arithmetic of window elements added. */
  | {
      readonly kind: 'fold';
      readonly image: Shape;
      /** [n, rows, columns, height, width, channels] */
      readonly windows: Shape;
      readonly grid: WindowGrid;
      readonly arithmetic: Arithmetic;
      readonly output: Output;
    }
  /** The entries of one axis of x [`from`] at a list of indices. */
  | {
      readonly kind: 'gather';
      readonly from: Shape;
      readonly axis: number;
      readonly x: number;
      readonly indices: number;
      readonly count: number;
      readonly buffer: number;
    }
  /** Zeros of shape `to`, and each entry of one axis of x added at its index. */
  | {
      readonly kind: 'scatterAdd';
      readonly to: Shape;
      readonly axis: number;
      readonly x: number;
      readonly indices: number;
      readonly count: number;
      readonly buffer: number;
    }
  /** A plain copy, where a new state could not be written over the old one. */
  | { readonly kind: 'copy'; readonly from: number; readonly to: number };
