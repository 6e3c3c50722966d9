import type { Tensor } from '../../../nn/index.ts';
import type { GraphView } from './graph.ts';

/** What the recorder must be told: names of tensors, which are parameters, which scopes are open. */
export interface RecordOptions {
  /** Name (math text) of every named tensor; the name is also the node's id. */
  readonly names: ReadonlyMap<Tensor, string>;
  readonly parameters?: ReadonlySet<Tensor>;
  /** Ids of nodes to draw open. */
  readonly open?: ReadonlySet<string>;
}

/** What one node sends to one operand during the backward pass. */
export interface Sent {
  readonly edge: string;
  readonly to: string;
  /** The engine's own contribution, whole. */
  readonly gradient: Tensor;
  /** Backward through this node alone from upstream 1; null unless input and output have one shape. */
  readonly slope: Tensor | null;
  /** Printable rule in TeX, with the operands' names filled in. */
  readonly rule: string;
}

/** A graph as drawn, with every number the engine gave. */
export interface RecordedGraph {
  readonly view: GraphView;
  /** Computed nodes, inputs before outputs. */
  readonly order: readonly string[];
  value(id: string): Tensor;
  /** The whole gradient at a node, the sum over branches; null where none flows. */
  gradient(id: string): Tensor | null;
  /** In order of operands. */
  sends(id: string): readonly Sent[];
  /** Central difference of the output for each entry of a node's value, through the engine. */
  difference(id: string): Tensor | null;
}
