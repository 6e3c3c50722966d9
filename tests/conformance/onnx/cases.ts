// What a case of the ONNX backend tests looks like, converted to JSON.
import type { Shape } from '../../../src/nn/index.ts';
import type { Stored } from '../cases.ts';

export interface OnnxTensor {
  readonly name: string;
  readonly dtype: string;
  readonly shape: Shape;
  readonly data: readonly Stored[];
}

/** The attributes of all operations together; each has its own few. */
export interface Attributes {
  readonly allowzero: number;
  readonly alpha: number;
  readonly approximate: 'tanh' | 'none';
  readonly auto_pad: string;
  readonly axes?: readonly number[];
  readonly axis: number;
  readonly beta: number;
  readonly broadcast: number;
  readonly ceil_mode: number;
  readonly count_include_pad: number;
  readonly dilations?: readonly [number, number];
  readonly epsilon: number;
  readonly gamma: number;
  readonly group: number;
  readonly ignore_index: number;
  readonly keepdims: number;
  readonly kernel_shape: readonly [number, number];
  readonly max?: number;
  readonly min?: number;
  readonly mode: string;
  readonly noop_with_empty_axes: number;
  readonly pads?: readonly [number, number, number, number];
  readonly perm?: readonly number[];
  readonly reduction: 'mean' | 'sum' | 'none';
  readonly select_last_index: number;
  readonly strides?: readonly [number, number];
  readonly training_mode: number;
  readonly transA: number;
  readonly transB: number;
}

export interface OnnxCase {
  readonly name: string;
  readonly op: string;
  readonly opset: number;
  readonly tags: readonly string[];
  readonly attributes: Partial<Attributes>;
  readonly defaults: Partial<Attributes>;
  readonly inputs: readonly (OnnxTensor | null)[];
  readonly outputs: readonly OnnxTensor[];
  readonly rtol: number;
  readonly atol: number;
}

/** A case's attributes with the defaults of its operation. A row of the table knows which are there. */
export const attributesOf = ({ defaults, attributes }: OnnxCase): Attributes =>
  ({ ...defaults, ...attributes }) as Attributes;
