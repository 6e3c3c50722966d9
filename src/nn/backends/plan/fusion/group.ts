import { type Shape, sizeOf } from '../../../shape.ts';
import { type Edge, isElementwise, type Node } from '../graph/node.ts';
import { resultCuts } from '../graph/product.ts';
import { type Access, isStraight } from '../reading/access.ts';
import { type Cuts, cutsBetween, cutsOf, joined, NONE, stridesAlong } from '../reading/cuts.ts';

/** Numbers in memory that a group reads. */
export interface Load extends Edge {
  /** Read as they are by an operation, not by arithmetic. */
  readonly isOperand: boolean;
}

/** More operations than this in one loop make long code and help nobody. */
const MOST_OPERATIONS = 160;

/** What will be one step: nodes that are computed in the same loop. */
export class Group {
  readonly kind: 'map' | Exclude<Node['kind'], 'leaf' | 'number' | 'map' | 'move'>;
  /** How many elements its loop has; for a product, the loop over its result. */
  readonly loop: number;
  /** The node that says what kind of step it is; for a map the first of its results. */
  readonly node: Node;
  /** Nodes that it writes, in order. */
  results: Node[] = [];
  /** What it reads, by number and access. */
  loads = new Map<string, Load>();
  cuts: Cuts;
  /** How many operations are computed in it. */
  weight = 0;
  /** Its place among the groups, as far as they are in order. */
  position = -1;
  /** Axes that its loop must have, no more and no fewer. */
  private readonly fixed: Shape | null;

  constructor(node: Node) {
    this.node = node;
    switch (node.kind) {
      case 'leaf':
      case 'number':
        throw new Error(`planOf: no step computes a ${node.kind}`);
      case 'map':
      case 'move':
        this.kind = 'map';
        this.loop = node.size;
        this.cuts = NONE;
        this.fixed = null;
        break;
      case 'pad':
      case 'fold':
        this.kind = node.kind;
        this.fixed = node.kind === 'pad' ? node.inner : node.windows;
        this.loop = sizeOf(this.fixed);
        this.cuts = cutsBetween(this.fixed);
        break;
      case 'reduce':
        this.kind = 'reduce';
        this.loop = sizeOf(node.shape);
        this.cuts = cutsBetween(node.shape);
        this.fixed = null;
        break;
      case 'matmul':
        this.kind = 'matmul';
        this.loop = node.size;
        this.cuts = resultCuts(node);
        this.fixed = null;
        break;
      case 'gather':
      case 'scatterAdd':
        this.kind = node.kind;
        this.loop = node.size;
        this.cuts = NONE;
        this.fixed = null;
    }
  }

  /** The cuts of its loop if something is read along; null where that does not go together. */
  cutsWith(access: Access, cuts = this.cuts): Cuts | null {
    if (this.fixed) return stridesAlong(access, this.fixed) ? cuts : null;
    return joined(cuts, cutsOf(access));
  }

  /** Whether one more operation finds room. */
  get hasRoom(): boolean {
    return this.weight < MOST_OPERATIONS;
  }

  hasRoomFor(other: Group): boolean {
    return this.weight + other.weight <= MOST_OPERATIONS;
  }

  /** Whether it computes a node element by element, for an access that asks for it in order. */
  computes(node: Node, access: Access): boolean {
    return (
      isElementwise(node) &&
      node.size === this.loop &&
      isStraight(access) &&
      this.results.includes(node)
    );
  }

  load(node: Node, access: Access, isOperand = false): void {
    const key = `${node.id}@${access.key}${isOperand ? ' operand' : ''}`;
    if (!this.loads.has(key)) this.loads.set(key, { node, access, isOperand });
  }

  /** Forgets what it reads and writes, but not how its loop is cut. */
  clear(): void {
    this.results = [];
    this.loads = new Map();
    this.weight = 0;
  }
}
