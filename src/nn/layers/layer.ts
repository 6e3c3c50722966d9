import type { Parameter } from '../parameter.ts';
import type { Tensor } from '../tensor.ts';

/** What a layer is told about the call. */
export interface CallOptions {
  /** Whether this call is part of training: dropout drops and batch normalisation watches only then. */
  readonly training?: boolean;
}

/** A function with parameters. */
export interface Layer {
  readonly name: string;
  call(x: Tensor, options?: CallOptions): Tensor;
  /** What is learned. */
  parameters(): Parameter[];
  /** What is remembered but not learned, such as running means. */
  state(): Parameter[];
}

/** A layer without parameters, of a function. */
export function layerOf(name: string, call: Layer['call']): Layer {
  return { name, call, parameters: () => [], state: () => [] };
}
