import type { GraphNode } from '../../kit/graph/graph.ts';
import { mathPlain } from '../../kit/graph/math-text.ts';
import type { RecordedGraph, Sent } from '../../kit/graph/record-graph.ts';

/** One position of the rail; its `tick` is math text. */
export type Step =
  | { readonly kind: 'inputs'; readonly tick: string }
  | { readonly kind: 'forward'; readonly node: string; readonly tick: string }
  | { readonly kind: 'seed'; readonly node: string; readonly tick: string }
  | {
      /** What a node sends at once: all to values used once; or, `fork`, one branch into a value used more often. */
      readonly kind: 'backward' | 'fork';
      readonly node: string;
      readonly tick: string;
      readonly sends: readonly Sent[];
      /** Which branch into the value this is, counted from 1; 0 for no fork. */
      readonly branch: number;
    };

/** How often a gradient arrives at each node: more than once means that the value was forked. */
export function countArrivals(graph: RecordedGraph): ReadonlyMap<string, number> {
  const arrivals = new Map<string, number>();
  for (const id of graph.order)
    for (const { to, gradient } of graph.sends(id))
      if (gradient !== null) arrivals.set(to, (arrivals.get(to) ?? 0) + 1);
  return arrivals;
}

/** Inputs, forward node by node, seed, then backward node by node with every branch of a fork on its own. */
export function listSteps(graph: RecordedGraph): readonly Step[] {
  const arrivals = countArrivals(graph);
  const nodes = new Map(graph.view.nodes.map((node) => [node.id, node]));
  const output = graph.view.nodes.find((node) => node.output)!;
  const steps: Step[] = [{ kind: 'inputs', tick: 'inputs' }];
  for (const id of graph.order)
    steps.push({ kind: 'forward', node: id, tick: tickOf(nodes.get(id)!) });
  steps.push({ kind: 'seed', node: output.id, tick: 'seed' });
  const branches = new Map<string, number>();
  for (const id of [...graph.order].reverse()) {
    if (graph.gradient(id) === null) continue;
    const sent = graph.sends(id).filter(({ gradient }) => gradient !== null);
    const alone = sent.filter(({ to }) => arrivals.get(to) === 1);
    if (alone.length > 0)
      steps.push({
        kind: 'backward',
        node: id,
        tick: signOf(nodes.get(id)!),
        sends: alone,
        branch: 0,
      });
    for (const send of sent.filter(({ to }) => arrivals.get(to)! > 1)) {
      const branch = (branches.get(send.to) ?? 0) + 1;
      branches.set(send.to, branch);
      steps.push({ kind: 'fork', node: id, tick: `fork ${branch}`, sends: [send], branch });
    }
  }
  return steps;
}

/** On the rail a node goes by its name, as math text; one without by the last part of its id: `reciprocal`. */
const tickOf = ({ id, name }: GraphNode) => name || id.slice(id.lastIndexOf('/') + 1);

/** An operation's sign, or its words where the sign would not be read: `square`. */
function signOf({ symbol, operation }: GraphNode): string {
  const sign = mathPlain(symbol).trim();
  return /[·^]/.test(sign) ? operation : sign;
}

/** The step of another list that comes closest to where one was: the same event, else the same pass. */
export function sameStep(before: readonly Step[], at: number, after: readonly Step[]): number {
  const step = before[at];
  if (step === undefined || at === 0) return 0;
  if (at === before.length - 1) return after.length - 1;
  const key = keyOf(step);
  const exact = after.findIndex((other) => keyOf(other) === key);
  if (exact >= 0) return exact;
  const seed = after.findIndex(({ kind }) => kind === 'seed');
  const isForward = step.kind === 'forward';
  const known = isForward
    ? before.slice(0, at)
    : before.slice(0, at).filter(({ kind }) => kind !== 'forward');
  for (const earlier of [...known].reverse()) {
    const found = after.findIndex((other) => keyOf(other) === keyOf(earlier));
    if (found >= 0) return found;
  }
  return isForward ? 0 : seed;
}

function keyOf(step: Step): string {
  if (step.kind === 'inputs') return 'inputs';
  if (step.kind === 'fork' || step.kind === 'backward')
    return `${step.kind} ${step.sends.map(({ edge }) => edge).join(' ')}`;
  return `${step.kind} ${step.node}`;
}
