import type { Shape } from '../../../shape.ts';
import type { ScalarFunction, WindowGrid } from '../../kernel.ts';
import type { Access } from '../reading/access.ts';

/** Numbers that an operation reads: each element of its loop reads one of a node's. */
export interface Edge {
  readonly node: Node;
  readonly access: Access;
}

interface Common {
  /** Inputs have lower numbers. */
  readonly id: number;
  /** How many numbers it has. */
  readonly size: number;
  readonly inputs: readonly Edge[];
}

/** A list of numbers in a graph whose views are gone: they are how an operation reads its inputs. */
export type Node =
  | LeafNode
  /** The same number for every element. */
  | (Common & { readonly kind: 'number'; readonly value: number })
  | Elementwise
  | ReduceNode
  | ProductNode
  | PadNode
  | FoldNode
  | IndexedNode;

export type LeafNode = Common & {
  readonly kind: 'leaf';
  /** Its place among the leaves of the plan. */
  readonly leaf: number;
  /** Whether it is known to hold 0, 1, 2, … */
  readonly counts: boolean;
};

export type Elementwise =
  | (Common & { readonly kind: 'map'; readonly fn: ScalarFunction })
  /** Numbers in another order. */
  | (Common & { readonly kind: 'move' });

export type ReduceNode = Common & {
  readonly kind: 'reduce';
  readonly fn: 'sum' | 'max' | 'argMax';
  /** The loop's axes, neighbours joined that are both reduced or both kept. */
  readonly shape: Shape;
  readonly axes: readonly number[];
};

export type ProductNode = Common & {
  readonly kind: 'matmul';
  readonly batch: number;
  readonly rows: number;
  readonly inner: number;
  readonly columns: number;
};

export type PadNode = Common & {
  readonly kind: 'pad';
  readonly shape: Shape;
  readonly inner: Shape;
  readonly before: readonly number[];
  readonly step: readonly number[];
};

export type FoldNode = Common & {
  readonly kind: 'fold';
  readonly image: Shape;
  readonly windows: Shape;
  readonly grid: WindowGrid;
};

/** Reads a list and indices, both whole. */
export type IndexedNode = Common & {
  readonly kind: 'gather' | 'scatterAdd';
  /** Of the list that the indices point into. */
  readonly shape: Shape;
  readonly axis: number;
  readonly count: number;
};

export const isElementwise = (node: Node): node is Elementwise =>
  node.kind === 'map' || node.kind === 'move';

/** Whether a step must write it; other nodes are computed where they are used, or just there. */
export const isStep = ({ kind }: Node): boolean =>
  kind !== 'leaf' && kind !== 'number' && kind !== 'map' && kind !== 'move';

/** Whether an operation reads its inputs from memory rather than from arithmetic. */
export const readsMemory = ({ kind }: Node): boolean =>
  kind === 'matmul' || kind === 'gather' || kind === 'scatterAdd';
