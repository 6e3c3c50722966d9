import type { Tensor } from '../../../tensor.ts';
import { Graph, isWhole, whole } from './graph.ts';
import { counts, literalOf } from './literal.ts';
import type { Edge, LeafNode, Node } from './node.ts';
import { ofNothing, operation } from './operation.ts';

/** What is to be planned; see `planOf`. */
export interface Request {
  /** Everything to compute, inputs before outputs, each exactly once. */
  readonly order: readonly Tensor[];
  /** Tensors whose numbers stand before. */
  readonly leaves: readonly Tensor[];
  /** Tensors whose numbers must exist afterwards. */
  readonly roots: readonly Tensor[];
  /** Roots whose numbers take the place of a leaf's in the end, both by position. */
  readonly updates: readonly { readonly leaf: number; readonly root: number }[];
  /** A leaf that is written into the code, as its number; null for every other. */
  readonly inlines: (leaf: Tensor) => number | null;
  /** Whether a leaf may hold other numbers at a later run; only then does it matter. */
  readonly varies?: (leaf: Tensor) => boolean;
  /** Whether updates with the same arithmetic become one loop over buffers that lie side by side. */
  readonly mergeUpdates?: boolean;
}

/** A request without tensors. */
export interface GraphOf {
  readonly nodes: readonly Node[];
  /** The node of each leaf; null where it is a number in the code. */
  readonly leaves: readonly (LeafNode | null)[];
  /** The node that holds each root; null for one without elements. */
  readonly roots: readonly (Node | null)[];
  /** What each tensor became: a node, and how its numbers are read. Tensors without elements are none. */
  readonly edges: ReadonlyMap<Tensor, Edge>;
}

/** Takes tensors for what they compute: views become ways of reading. */
export function graphOf({ order, leaves, roots, updates, inlines, varies }: Request): GraphOf {
  const graph = new Graph();
  const edges = new Map<Tensor, Edge>();
  const replaced = new Set(updates.map(({ leaf }) => leaves[leaf]!));
  const leafNodes = leaves.map((tensor, leaf) => {
    const value = replaced.has(tensor) ? null : literalOf(tensor, inlines);
    if (value !== null) {
      edges.set(tensor, graph.number(value));
      return null;
    }
    const isCount = counts(tensor) && !replaced.has(tensor) && !varies?.(tensor);
    const { size } = tensor;
    const node = graph.node(`leaf ${leaf}`, {
      kind: 'leaf',
      leaf,
      size,
      counts: isCount,
      inputs: [],
    });
    edges.set(tensor, whole(node));
    return node.kind === 'leaf' ? node : null;
  });
  for (const tensor of order) {
    if (tensor.size === 0) continue;
    const isOfNothing = tensor.inputs.some(({ size }) => size === 0);
    edges.set(
      tensor,
      isOfNothing
        ? ofNothing(graph, tensor)
        : operation(graph, tensor, tensor.inputs.map((input) => edgeOf(edges, input))), // biome-ignore format: one call
    );
  }
  const updateOf = new Map(updates.map(({ leaf, root }) => [root, leaf]));
  const rootNodes = roots.map((tensor, root) => {
    if (tensor.size === 0) return null;
    const edge = edgeOf(edges, tensor);
    const own = leafNodes[updateOf.get(root) ?? -1];
    if (edge.node === own && isWhole(edge, tensor.size)) return own;
    // Numbers that stand in a leaf must leave it where they take another's place, or lose their own.
    const mustLeave = edge.node.kind === 'leaf' && (own || replaced.has(leaves[edge.node.leaf]!));
    if (mustLeave || !isWhole(edge, tensor.size) || edge.node.kind === 'number') {
      const inputs = [edge];
      return graph.node(`root ${tensor.size}`, { kind: 'move', size: tensor.size, inputs });
    }
    return edge.node;
  });
  return { nodes: graph.nodes, leaves: leafNodes, roots: rootNodes, edges };
}

function edgeOf(edges: ReadonlyMap<Tensor, Edge>, tensor: Tensor): Edge {
  const edge = edges.get(tensor);
  if (!edge) {
    throw new Error(
      `planOf: ${tensor.op} is neither in the order, before what needs it, nor among the leaves`,
    );
  }
  return edge;
}
