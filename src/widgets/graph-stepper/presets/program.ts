import type { Tensor } from '../../../nn/index.ts';

/** A number or a tensor that the reader may set. */
export interface Input {
  /** Name in links and code: `W1`. */
  readonly key: string;
  /** Name as math text: `W^{[1]}`. */
  readonly name: string;
  readonly kind: 'given' | 'parameter' | 'target';
  readonly shape: readonly number[];
  /** Where it starts, in row-major order. */
  readonly values: readonly number[];
}

/** A graph that was built: its output and what its tensors are called. */
export interface Built {
  readonly output: Tensor;
  /** Math text of every named tensor, inputs first. */
  readonly names: ReadonlyMap<Tensor, string>;
  readonly parameters?: ReadonlySet<Tensor>;
  /** Tensors whose gradient nobody asks for. */
  readonly quiet?: ReadonlySet<Tensor>;
  /** What functions were given beside their inputs, as code: `{ kernelSize: 2 }`. */
  readonly options?: ReadonlyMap<Tensor, string>;
  /** Weights that are drawn as the wire from the tensor they multiply. */
  readonly weights?: ReadonlyMap<Tensor, Tensor>;
}

/** Something to step through. */
export interface Program {
  readonly inputs: readonly Input[];
  /** In words, for the label of the graph: `x squared times y over z`. */
  readonly label: string;
  /** TeX, one equation a line; parts are marked with `\htmlData{quantity=u}{…}`. */
  readonly formula: string;
  /** Frames that this zoom draws open. */
  readonly open: readonly string[];
  build(values: ReadonlyMap<string, readonly number[]>): Built;
}

/** Marks a part of a formula with the node it is. */
export const marked = (quantity: string, tex: string) => `\\htmlData{quantity=${quantity}}{${tex}}`;
