import type { ScalarFunction } from '../../kernel.ts';
import { isStraight, straight } from '../reading/access.ts';
import { type Cuts, cutsOf, joined } from '../reading/cuts.ts';
import type { Edge, Node } from './node.ts';

type Fields<N> = N extends Node ? Omit<N, 'id'> : never;

/** What a node is, without its number. */
export type Description = Fields<Node>;

/** Nodes in the making, inputs before outputs. The same operation on the same numbers is one node. */
export class Graph {
  readonly nodes: Node[] = [];
  private readonly known = new Map<string, Node>();

  /** @param what tells it from other nodes, together with its inputs */
  node(what: string, description: Description): Node {
    let key = what;
    for (const { node, access } of description.inputs) key += ` ${node.id}@${access.key}`;
    const known = this.known.get(key);
    if (known) return known;
    const node: Node = { ...description, id: this.nodes.length };
    this.nodes.push(node);
    this.known.set(key, node);
    return node;
  }

  number(value: number): Edge {
    const what = `number ${Object.is(value, -0) ? '-0' : value}`;
    return whole(this.node(what, { kind: 'number', value, size: 1, inputs: [] }));
  }

  /** The numbers of an edge in an order of their own, so that anything can read them. */
  moved(edge: Edge, size: number): Edge {
    if (isStraight(edge.access) && edge.node.size === size && edge.node.kind !== 'number') {
      return edge;
    }
    return whole(this.node(`move ${size}`, { kind: 'move', size, inputs: [edge] }));
  }

  /** A function of corresponding elements. */
  map(fn: ScalarFunction, edges: readonly Edge[], size: number): Edge {
    const other = simpler(fn, edges, this);
    if (other) return other;
    return whole(this.node(`${fn} ${size}`, { kind: 'map', fn, size, inputs: this.fitting(edges, size) })); // biome-ignore format: one call
  }

  /** Edges that one loop can read together: those that fit no axes of the others are moved first. */
  private fitting(edges: readonly Edge[], size: number): readonly Edge[] {
    let cuts: Cuts = [];
    return edges.map((edge) => {
      const both = joined(cuts, cutsOf(edge.access));
      if (!both) return this.moved(edge, size);
      cuts = both;
      return edge;
    });
  }
}

/** All of a node's numbers, in order. */
export const whole = (node: Node): Edge => ({ node, access: straight(node.size) });

export const isWhole = ({ node, access }: Edge, size: number): boolean =>
  node.size === size && isStraight(access);

/** What is the same to the last bit without computing anything for each element. */
function simpler(fn: ScalarFunction, [a, b]: readonly Edge[], graph: Graph): Edge | null {
  if (fn === 'neg' && a!.node.kind === 'number') return graph.number(-a!.node.value);
  if (fn !== 'mul') return null;
  if (isOne(a!)) return b!;
  return isOne(b!) ? a! : null;
}

const isOne = ({ node }: Edge): boolean => node.kind === 'number' && node.value === 1;

export const isEqualEdge = (a: Edge, b: Edge): boolean =>
  a.node === b.node && a.access.key === b.access.key;
