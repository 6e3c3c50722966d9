import type { Tensor } from '../../tensor.ts';
import type { Request } from '../plan/graph/graph-of.ts';
import { isElementwise, type Node, readsMemory } from '../plan/graph/node.ts';
import type { DrawnUp } from '../plan/plan-of.ts';
import { nodesOf } from '../plan/steps/nodes-of.ts';
import type { Fate, Reason } from './explanation.ts';

/** What became of each tensor of a step: found by following it through the plan. */
export class Fates {
  private readonly request: Request;
  private readonly drawn: DrawnUp;
  /** The nodes that each draft computes. */
  private readonly nodes: readonly ReadonlySet<Node>[];
  /** The first tensor that became each node: what comes after it is a view. */
  private readonly firsts = new Map<Node, Tensor>();

  constructor(request: Request, drawn: DrawnUp) {
    this.request = request;
    this.drawn = drawn;
    this.nodes = drawn.drafts.map(nodesOf);
    for (const [tensor, { node }] of drawn.graph.edges) {
      if (!this.firsts.has(node)) this.firsts.set(node, tensor);
    }
  }

  of(tensor: Tensor): Fate {
    const edge = this.drawn.graph.edges.get(tensor.node);
    if (!edge) {
      throw new Error(`explain: ${tensor.op} is no tensor of this step; ask for one that the step's function made`); // biome-ignore format: one line
    }
    const { node } = edge;
    if (node.kind === 'number') return { kind: 'written-in', value: node.value };
    const first = this.firsts.get(node)!;
    if (first !== tensor.node) return { kind: 'view', of: first };
    if (node.kind === 'leaf') return { kind: 'given', buffer: this.drawn.bufferOf(node)! };
    const programs = [...this.nodes.keys()].filter((i) => this.nodes[i]!.has(node));
    const buffer = this.drawn.bufferOf(node);
    if (buffer === null) return { kind: 'inside', programs };
    return { kind: 'stored', program: programs[0]!, buffer, reason: this.reasonFor(node) };
  }

  /** The tensors whose numbers a step of the plan makes. */
  computedBy(step: number): Tensor[] {
    const nodes = this.nodes[step];
    if (!nodes) return []; // a copy
    return this.request.order.filter((tensor) => {
      const node = this.drawn.graph.edges.get(tensor)?.node;
      return node !== undefined && nodes.has(node) && this.firsts.get(node) === tensor;
    });
  }

  heldIn(buffer: number): Tensor[] {
    const held = [...this.firsts].filter(([node]) => this.drawn.bufferOf(node) === buffer);
    return held.map(([, tensor]) => tensor);
  }

  private reasonFor(node: Node): Reason {
    const { graph } = this.drawn;
    const root = graph.roots.indexOf(node);
    if (this.request.updates.some((update) => update.root === root)) return 'state';
    if (root >= 0) return 'result';
    const users = graph.nodes.filter(({ inputs }) => inputs.some((input) => input.node === node));
    if (!isElementwise(node)) return 'collected';
    return users.some(readsMemory) ? 'factor' : 'shared';
  }
}
