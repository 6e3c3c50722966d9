import type { Tensor } from '../../../nn/index.ts';
import type { EdgeState, ForkState, GraphState, Passage } from '../../kit/graph/graph.ts';
import type { RecordedGraph } from '../../kit/graph/record-graph.ts';
import { countArrivals, type Step } from './list-steps.ts';
import { entriesOf, inParentheses, printTensor } from './print.ts';

/** What the graph shows once the first `at` steps are done. Gradients are blank until they are sent. */
export function momentAt(graph: RecordedGraph, steps: readonly Step[], at: number): GraphState {
  const done = steps.slice(0, at + 1);
  const now = steps[at]!;
  const values = record<string>();
  const gradients = record<string>();
  const edges = record<EdgeState>();
  const forks = record<ForkState>();
  for (const node of graph.view.nodes)
    if (node.kind !== 'computed') values[node.id] = printTensor(graph.value(node.id));

  const weights = record<number>();
  for (const node of graph.view.nodes)
    if (node.wire !== null) weights[node.id] = graph.value(node.id).item();

  const computed = new Set<string>();
  const sent = new Map<string, Passage>();
  const slots = new Map<string, (string | null)[]>();
  const arrivals = countArrivals(graph);
  for (const [id, uses] of arrivals)
    if (uses > 1) slots.set(id, Array<string | null>(uses).fill(null));
  done.forEach((step, i) => {
    const passage: Passage = i === at ? 'active' : 'passed';
    if (step.kind === 'forward') {
      computed.add(step.node);
      values[step.node] = printTensor(graph.value(step.node));
    }
    if (step.kind === 'seed') gradients[step.node] = printTensor(graph.gradient(step.node)!);
    if (step.kind !== 'backward' && step.kind !== 'fork') return;
    for (const { edge, to, gradient } of step.sends) {
      sent.set(edge, passage);
      const arrived = slots.get(to) ?? Array<string | null>(arrivals.get(to)!).fill(null);
      arrived[step.kind === 'fork' ? step.branch - 1 : 0] = printTensor(gradient!);
      slots.set(to, arrived);
    }
  });
  for (const [id, filled] of slots) {
    const complete = filled.every((slot) => slot !== null);
    const total = complete ? printTensor(graph.gradient(id)!) : null;
    if (filled.length > 1) forks[id] = { slots: filled, total };
    if (total !== null) gradients[id] = total;
  }
  for (const edge of graph.view.edges) {
    const arrives = now.kind === 'forward' && now.node === edge.to;
    const forward = arrives ? 'active' : computed.has(edge.to) ? 'passed' : 'waiting';
    edges[edge.id] = {
      forward,
      backward: sent.get(edge.id) ?? 'waiting',
      ...labelOf(graph, now, edge.id),
    };
  }
  const entries = (known: Readonly<Record<string, string>>, of: (id: string) => Tensor) => {
    const found = record<readonly number[]>();
    for (const id of Object.keys(known)) if (of(id).size > 1) found[id] = entriesOf(of(id));
    return found;
  };
  const backward = at >= steps.findIndex(({ kind }) => kind === 'seed');
  return {
    values,
    gradients,
    entries: {
      values: entries(values, (id) => graph.value(id)),
      gradients: entries(gradients, (id) => graph.gradient(id)!),
    },
    edges,
    forks,
    weights,
    active: now.kind === 'inputs' ? null : now.node,
    pass: backward ? 'backward' : 'forward',
  };
}

/** `3 × 2 = 6` on the edge that something passes now. */
function labelOf(graph: RecordedGraph, now: Step, edge: string): Pick<EdgeState, 'label'> {
  if (now.kind !== 'backward' && now.kind !== 'fork') return {};
  const sent = now.sends.find((send) => send.edge === edge);
  if (!sent?.gradient || sent.gradient.size > 1) return {};
  const result = printTensor(sent.gradient);
  const upstream = graph.gradient(now.node);
  if (!sent.slope || sent.slope.size > 1 || !upstream || upstream.size > 1)
    return { label: { text: result, short: result } };
  const product = `${printTensor(sent.slope)} × ${inParentheses(printTensor(upstream))}`;
  return { label: { text: `${product} = ${result}`, short: result } };
}

/** Keys come from the reader: an object that inherits nothing. */
const record = <Value>(): Record<string, Value> => Object.create(null);
