import type { Tensor } from '../../../nn/index.ts';
import type { GraphNode } from '../../kit/graph/graph.ts';
import { linesOf } from '../../kit/graph/layout/numbers/grid.ts';
import { mathPlain } from '../../kit/graph/math-text.ts';
import type { RecordedGraph, Sent } from '../../kit/graph/record-graph.ts';
import { relativeDifference } from '../../kit/graph/recording/differences.ts';
import { forwardNames, forwardText } from './forward-text.ts';
import { countArrivals, type Step } from './list-steps.ts';
import { printNumber, printShape, printTensor } from './print.ts';

/** A gradient against central differences: what nudging gave, and how far the two are apart. */
export interface Check {
  /** Null where the gradient has several entries: then only the worst difference is told. */
  readonly nudged: string | null;
  readonly difference: string;
  readonly agrees: boolean;
  /** False where a value or a slope is no finite number: then there is nothing to compare. */
  readonly isFinite: boolean;
}

/** One input of the active node: local slope × upstream = sent; or a formula with shapes. */
export interface PlateRow {
  readonly edge: string;
  readonly to: string;
  /** Math text of the active node. */
  readonly at: string;
  /** Math text of the receiver: `x`. */
  readonly name: string;
  /** 0, or which branch into the receiver. */
  readonly branch: number;
  readonly rule: string;
  /** The whole right side of the gradient's equation, as math text: the rule alone, or times upstream. */
  readonly equals: string;
  /** Null where the rule is no factor. */
  readonly slope: string | null;
  readonly upstream: string;
  readonly sent: string;
  /** `2 × 1 = 2 × 3 · 3 × 1`, where the rule is a formula for matrices. */
  readonly shape: string | null;
  /** For a small list or matrix, its entries. */
  readonly check: Check | null;
}

/** The most rows and columns of a gradient that the plate writes out. */
const mostInPlate = 4;

/** What the rule plate shows at one step. */
export interface Plate {
  readonly head: 'Inputs' | 'Forward at' | 'Seed at' | 'Rule at';
  /** Math text of the node; empty at the inputs. */
  readonly name: string;
  readonly operation: string;
  /** `3 × 3 = 9`; null in the backward pass. */
  readonly forward: string | null;
  /** The same with the names, as math text: `u = v × y`. */
  readonly named: string | null;
  readonly rows: readonly PlateRow[];
}

/** The rule that is applied at a step, with its numbers. */
export function plateAt(graph: RecordedGraph, step: Step): Plate {
  if (step.kind === 'inputs')
    return { head: 'Inputs', name: '', operation: 'given', forward: null, named: null, rows: [] };
  const node = graph.view.nodes.find(({ id }) => id === step.node)!;
  const name = node.name || node.symbol;
  if (step.kind === 'forward')
    return {
      head: 'Forward at',
      name,
      operation: node.operation,
      forward: forwardText(graph, node),
      named: forwardNames(graph, node),
      rows: [],
    };
  if (step.kind === 'seed')
    return {
      head: 'Seed at',
      name,
      operation: 'start of the backward pass',
      forward: `d${mathPlain(name)}/d${mathPlain(name)} = 1`,
      named: null,
      rows: [],
    };
  const arrivals = countArrivals(graph);
  const rows = step.sends.map((send) =>
    rowOf(graph, node, send, step.branch, arrivals.get(send.to)!),
  );
  const branches =
    step.branch === 0 ? '' : `, branch ${step.branch} of ${arrivals.get(step.sends[0]!.to)}`;
  return {
    head: 'Rule at',
    name,
    operation: `${node.operation}${branches}`,
    forward: null,
    named: null,
    rows,
  };
}

function rowOf(
  graph: RecordedGraph,
  node: GraphNode,
  send: Sent,
  branch: number,
  arrivals: number,
): PlateRow {
  const receiver = graph.view.nodes.find(({ id }) => id === send.to)!;
  const upstream = graph.gradient(node.id)!;
  const complete = branch === 0 || branch === arrivals;
  return {
    edge: send.edge,
    to: send.to,
    at: node.name || node.symbol,
    name: receiver.name || receiver.symbol,
    branch,
    rule: send.rule,
    equals: equalsOf(send, upstream, node),
    slope: send.slope === null || send.isWhole ? null : printTensor(send.slope),
    upstream: printTensor(upstream),
    sent: printTensor(send.gradient!, mostInPlate),
    shape: send.gradient!.size > 1 ? printShape(send.gradient!.shape) : null,
    check: complete ? checkOf(graph, send.to) : null,
  };
}

/** `X^{\\top} dP`, or the local slope times the upstream gradient: entry by entry where both have entries. */
function equalsOf({ rule, isWhole }: Sent, upstream: Tensor, { name, symbol }: GraphNode): string {
  if (rule === '' || isWhole) return rule;
  const factor = /\s[+-]\s/.test(rule.replace(/\([^()]*\)/g, '')) ? `(${rule})` : rule;
  return `${factor} ${upstream.size === 1 ? '\\cdot' : '\\odot'} d${name || symbol}`;
}

/** Everything about one node's gradient and its check; null where no gradient reaches it. */
export function checkOf(graph: RecordedGraph, id: string): Check | null {
  const gradient = graph.gradient(id);
  if (gradient === null) return null;
  const exact = gradient.dataSync();
  const nudged = graph.difference(id);
  const apart = Array.from(exact, (value, i) => relativeDifference(value, nudged[i]!));
  const worst = Math.max(...apart);
  return {
    nudged: nudged.length === 1 ? printNumber(nudged[0]!, 8) : null,
    difference: printNumber(worst, 1),
    agrees: worst < 1e-4,
    isFinite: apart.every(Number.isFinite),
  };
}

/** Room for the fullest plate of a graph, in px, so that no step moves anything. */
export interface PlateSize {
  readonly width: number;
  /** Height at the top right of a wide drawing, under one, and under a narrow one. */
  readonly beside: number;
  readonly under: number;
  readonly narrow: number;
}

export function plateSize(graph: RecordedGraph, steps: readonly Step[]): PlateSize {
  const head = 52;
  const oneRow = 68;
  const between = 17;
  const counts = steps.map((step) =>
    step.kind === 'backward' || step.kind === 'fork' ? step.sends : [],
  );
  const tall = Math.max(
    0,
    ...counts.flat().map(({ to }) => 18 * (linesOf(graph.value(to).shape, mostInPlate) - 1)),
  );
  const rows = Math.max(1, ...counts.map(({ length }) => length));
  const stacked = head + rows * (oneRow + between) - between + tall;
  const narrow = head + Math.min(rows, 2) * (oneRow + between) - between;
  return {
    width: 360,
    beside: stacked,
    under: head + Math.ceil(rows / 3) * (oneRow + between) - between + tall,
    narrow,
  };
}
