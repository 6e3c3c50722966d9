import type { Shape } from '../../../shape.ts';
import type { ScalarFunction } from '../../kernel.ts';
import type { Group } from '../fusion/group.ts';
import { isElementwise, type Node, readsMemory } from '../graph/node.ts';
import { resultCuts } from '../graph/product.ts';
import { type Access, composed, straight } from '../reading/access.ts';
import { axesOf, type Cuts, cutsBetween, cutsOf, joined, NONE } from '../reading/cuts.ts';

/** Numbers that will lie in one buffer: a node's, or those of several nodes side by side. */
export type Content = Node | Row;

export interface Row {
  readonly kind: 'row';
  readonly size: number;
  readonly parts: readonly Node[];
  /** The row whose place it takes; null for one that has its own. */
  readonly over: Row | null;
}

/** Arithmetic that reads nodes; in a plan it reads buffers. */
export type DraftInstruction =
  | { readonly kind: 'load'; readonly content: Content; readonly access: Access }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'apply'; readonly fn: ScalarFunction; readonly args: readonly number[] };

export interface DraftResult {
  readonly content: Content;
  readonly instruction: number;
}

/** A step whose numbers have no place yet. */
export interface Draft {
  readonly kind: Group['kind'];
  readonly node: Node;
  readonly loop: number;
  readonly arithmetic: readonly DraftInstruction[];
  /** What the arithmetic stores, or reduces. */
  readonly results: readonly DraftResult[];
  /** The axes of the loop. */
  readonly axes: Shape;
}

/** Writes down the arithmetic of a group. */
class Writing {
  readonly arithmetic: DraftInstruction[] = [];
  private readonly group: Group;
  private readonly isStored: (node: Node) => boolean;
  private readonly known = new Map<string, number>();

  constructor(group: Group, isStored: (node: Node) => boolean) {
    this.group = group;
    this.isStored = isStored;
  }

  /** The number of the instruction that gives a node's elements. */
  value(node: Node, access: Access): number {
    const key = node.kind === 'number' ? `${node.id}` : `${node.id}@${access.key}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const value = this.write(node, access);
    this.known.set(key, value);
    return value;
  }

  private write(node: Node, access: Access): number {
    if (node.kind === 'number') return this.add({ kind: 'number', value: node.value });
    const isComputed =
      isElementwise(node) && (!this.isStored(node) || this.group.computes(node, access));
    if (!isComputed) return this.add({ kind: 'load', content: node, access });
    const args = node.inputs.map((input) =>
      this.value(input.node, composed(access, input.access)!),
    );
    return node.kind === 'move' ? args[0]! : this.add({ kind: 'apply', fn: node.fn, args });
  }

  private add(instruction: DraftInstruction): number {
    return this.arithmetic.push(instruction) - 1;
  }
}

/** A group as a step in the making. */
export function draftOf(
  group: Group,
  isStored: (node: Node) => boolean,
  isNeeded: (node: Node) => boolean,
): Draft {
  const writing = new Writing(group, isStored);
  const results: DraftResult[] = [];
  for (const node of group.results) {
    if (node.kind === 'matmul' || node.kind === 'gather' || node.kind === 'scatterAdd') continue;
    if (isElementwise(node)) {
      if (!isNeeded(node)) continue;
      results.push({ content: node, instruction: writing.value(node, straight(node.size)) });
    } else {
      const [input] = node.inputs;
      results.push({ content: node, instruction: writing.value(input!.node, input!.access) });
    }
  }
  const { kind, node, loop } = group;
  const { arithmetic } = writing;
  return { kind, node, loop, arithmetic, results, axes: axesFor(group, arithmetic) };
}

/** The fewest axes along which everything is read. */
function axesFor({ node, loop }: Group, arithmetic: readonly DraftInstruction[]): Shape {
  if (node.kind === 'pad') return node.inner;
  if (node.kind === 'fold') return node.windows;
  let cuts: Cuts = NONE;
  if (node.kind === 'reduce') cuts = cutsBetween(node.shape);
  if (node.kind === 'matmul') cuts = resultCuts(node);
  for (const one of arithmetic) {
    if (one.kind === 'load') cuts = joined(cuts, cutsOf(one.access))!;
  }
  return axesOf(cuts, loop);
}

/** Numbers that a step reads. */
export interface Read {
  readonly content: Content;
  readonly access: Access;
  /** Not by arithmetic, but as they lie in memory. */
  readonly isOperand: boolean;
}

export function readsOf({ node, arithmetic }: Draft): Read[] {
  const reads: Read[] = [];
  for (const one of arithmetic) {
    if (one.kind === 'load') reads.push({ ...one, isOperand: false });
  }
  if (readsMemory(node)) {
    for (const { node: content, access } of node.inputs) {
      reads.push({ content, access, isOperand: true });
    }
  }
  return reads;
}

/** What a step writes. */
export function writesOf({ node, results }: Draft): Content[] {
  const contents = results.map(({ content }) => content);
  return readsMemory(node) ? [node, ...contents] : contents;
}

export const partsOf = (content: Content): readonly Node[] =>
  content.kind === 'row' ? content.parts : [content];
