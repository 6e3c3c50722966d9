/** Functions of one to three numbers that every backend computes. Comparisons give 1 or 0. */
export type ScalarFunction =
  | UnaryFunction
  | 'add'
  | 'mul'
  | 'maximum'
  | 'minimum'
  | 'power'
  | 'less'
  | 'lessEqual'
  | 'equal'
  | 'where';

type UnaryFunction =
  | 'neg'
  | 'reciprocal'
  | 'abs'
  | 'relu'
  | 'exp'
  | 'expm1'
  | 'log'
  | 'log1p'
  | 'sqrt'
  | 'sin'
  | 'cos'
  | 'tanh'
  | 'erf';

/**
 * What a device must be able to do; every operation is composed of these. The union is closed:
 * the compiler checks that each backend handles each kind.
 */
export type Kernel =
  /** Numbers that are simply there. */
  | { readonly kind: 'data' }
  /** One function of the corresponding elements of 1 to 3 inputs of equal shape. */
  | { readonly kind: 'map'; readonly fn: ScalarFunction }
  /** Element (i, j, …) is the input's element number offset + i·strides[0] + j·strides[1] + … */
  | { readonly kind: 'view'; readonly strides: readonly number[]; readonly offset: number }
  /** Zeros, and the input's element (i, j, …) at (before[0] + i·step[0], …). */
  | { readonly kind: 'pad'; readonly before: readonly number[]; readonly step: readonly number[] }
  /** Sum, maximum, or position of the first maximum along axes, which stay with size 1. */
  | {
      readonly kind: 'reduce';
      readonly fn: 'sum' | 'max' | 'argMax';
      readonly axes: readonly number[];
    }
  /** [..., n, k] x [..., k, m] -> [..., n, m], the leading axes equal. */
  | { readonly kind: 'matmul' }
  /** Windows [n, rows, columns, height, width, channels] added up where they came from in an image. */
  | { readonly kind: 'fold'; readonly grid: WindowGrid }
  /** x and indices: the entries of one axis of x at the indices, a list in that axis's place. */
  | { readonly kind: 'gather'; readonly axis: number }
  /** x and indices: zeros, and each entry of one axis of x added at its index. */
  | { readonly kind: 'scatterAdd'; readonly axis: number };

/** Where windows lie in an image, by row and by column. */
export interface WindowGrid {
  readonly size: readonly [height: number, width: number];
  /** From one window to the next. */
  readonly stride: readonly [rows: number, columns: number];
  /** From one element of a window to the next. */
  readonly dilation: readonly [rows: number, columns: number];
}
