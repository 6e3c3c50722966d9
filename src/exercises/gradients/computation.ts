import type { Tensor } from '../../nn/index.ts';

/** A graph to be filled in: its output and what its tensors are called. */
export interface Computation {
  readonly output: Tensor;
  /** Name as math text (`W^{[1]}`) of every tensor that is a node, inputs first. */
  readonly names: ReadonlyMap<Tensor, string>;
  /** Inputs that training moves. */
  readonly parameters?: ReadonlySet<Tensor>;
  /** Inputs whose gradient nobody asks for, such as data and targets. */
  readonly quiet?: ReadonlySet<Tensor>;
}
