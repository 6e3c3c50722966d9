import { isClose } from '../kinds/is-close.ts';
import { type Blank, gradientId, nodeOf } from './blanks.ts';
import type { Entries } from './exercise.ts';
import type { Trace, TracedNode } from './trace.ts';

/** One thought that leads to a wrong number, in the order in which they are tried. */
export const faultNames = [
  'carried',
  'dropped-branch',
  'multiplied',
  'averaged',
  'wrong-sign',
  'missing-factor',
  'upstream-forgotten',
  'transposed',
  'other-entry',
  'own-value',
  'output-value',
  'upside-down',
  'added',
  'value-for-gradient',
] as const;
export type FaultName = (typeof faultNames)[number];

/** A wrong number, the thought that produces it, and where on the graph that thought went astray. */
export interface Fault {
  readonly name: FaultName;
  readonly value: number;
  /** The node whose rule was misapplied, or whose gradient was carried on. */
  readonly at: string;
  /** The numbers behind the value, for the reply. */
  readonly upstream: number;
  readonly slope: number;
  /** Paths on which something comes back: on more than one, the others were right. */
  readonly paths: number;
}

/** One entry of a consumer that the entry in question feeds. */
interface Term {
  readonly use: number;
  readonly consumer: string;
  readonly entry: number;
  readonly upstream: number;
  readonly slope: number;
}

const sumOf = (terms: readonly Term[], worth: (term: Term) => number): number =>
  terms.reduce((sum, term) => sum + worth(term), 0);

const product = ({ upstream, slope }: Term) => upstream * slope;

/** Every wrong value of a blank that a known thought produces; `answers` are the learner's own numbers for the other blanks. */
export function faultsOf(
  trace: Trace,
  blank: Blank,
  answers: Entries = {},
  figures = 8,
): readonly Fault[] {
  const found =
    blank.place === 'gradient'
      ? gradientFaults(trace, blank, answers, figures)
      : blank.place === 'slope'
        ? slopeFaults(trace, blank)
        : valueFaults(trace, blank);
  return faultNames.flatMap((name) => found.filter((fault) => fault.name === name));
}

function termsOf(trace: Trace, { node, entry }: Blank): readonly Term[] {
  return trace.uses.flatMap((use, index) => {
    if (use.input !== node) return [];
    const { gradient } = nodeOf(trace, use.consumer);
    const isEntrywise = use.slopes.length === (use.slopes[0]?.length ?? 0);
    return use.slopes.flatMap((row, k): Term[] => {
      const slope = row[entry] ?? 0;
      // A slope of 0 counts where the entry passes through the node, as through a closed ReLU.
      if (slope === 0 && !(isEntrywise && k === entry)) return [];
      return [
        {
          use: index,
          consumer: use.consumer,
          entry: k,
          upstream: gradient?.[k] ?? (use.consumer === trace.output ? 1 : 0),
          slope,
        },
      ];
    });
  });
}

function gradientFaults(
  trace: Trace,
  blank: Blank,
  answers: Entries,
  figures: number,
): readonly Fault[] {
  const node = nodeOf(trace, blank.node);
  const terms = termsOf(trace, blank);
  const first = terms[0];
  if (!first) return [];
  const uses = [...new Set(terms.map((term) => term.use))];
  const branches =
    uses.length > 1
      ? uses.map((use) => terms.filter((term) => term.use === use))
      : terms.length > 1
        ? terms.map((term) => [term])
        : [];
  const fault = (name: FaultName, value: number, term: Term = first): Fault => ({
    name,
    value,
    at: term.consumer,
    upstream: term.upstream,
    slope: term.slope,
    paths: Math.max(1, branches.length),
  });
  const others = (branch: readonly Term[]) => terms.filter((term) => !branch.includes(term));
  /** Each branch in turn goes wrong, the others stay right. */
  const each = (name: FaultName, worth: (term: Term) => number): Fault[] =>
    (branches.length > 0 ? branches : [terms]).map((branch) =>
      fault(name, sumOf(others(branch), product) + sumOf(branch, worth), branch[0]),
    );
  const faults: Fault[] = [
    ...carried(trace, terms, answers, figures),
    ...branches.flatMap((branch) => [
      fault('dropped-branch', sumOf(branch, product), branch[0]),
      ...(branches.length > 2
        ? [fault('dropped-branch', sumOf(others(branch), product), branch[0])]
        : []),
    ]),
    ...(branches.length > 1
      ? [
          fault(
            'multiplied',
            branches.reduce((all, branch) => all * sumOf(branch, product), 1),
          ),
          fault('averaged', blank.target / branches.length),
        ]
      : []),
    fault('wrong-sign', -blank.target),
    ...(branches.length > 1 ? each('wrong-sign', (term) => -product(term)) : []),
    ...each('missing-factor', ({ upstream }) => upstream),
    ...each('upstream-forgotten', ({ slope }) => slope),
    ...otherEntries(node, blank).map(({ name, value }) => fault(name, value)),
    ...each('own-value', ({ upstream }) => upstream * node.values[blank.entry]!),
    ...each(
      'output-value',
      ({ upstream, consumer, entry }) => upstream * nodeOf(trace, consumer).values[entry]!,
    ),
    ...each('upside-down', ({ upstream, slope }) => (slope === 0 ? 0 : upstream / slope)),
    ...each('added', ({ upstream, slope }) => upstream + slope),
    fault('value-for-gradient', node.values[blank.entry]!),
  ];
  const own = node.values[blank.entry];
  return faults.filter(
    // Times an upstream of 1, a value is itself: then it was written down, not multiplied.
    ({ name, value }) => value !== blank.target && !(name === 'own-value' && value === own),
  );
}

/** Right by the learner's own, wrong, gradients further down. */
function carried(
  trace: Trace,
  terms: readonly Term[],
  answers: Entries,
  figures: number,
): readonly Fault[] {
  const output = nodeOf(trace, trace.output);
  const own = ({ consumer, entry, upstream }: Term) =>
    answers[gradientId(nodeOf(trace, consumer), entry)] ?? upstream;
  const wrong = terms.find(
    (term) => term.consumer !== output.id && !isClose(own(term), term.upstream, figures),
  );
  if (!wrong) return [];
  return [
    {
      name: 'carried',
      value: sumOf(terms, (term) => own(term) * term.slope),
      at: wrong.consumer,
      upstream: own(wrong),
      slope: wrong.slope,
      paths: terms.length,
    },
  ];
}

/** Another entry of the same gradient: across the diagonal of a matrix, or a neighbour's. */
function otherEntries(
  { gradient, shape }: TracedNode,
  { entry }: Blank,
): { name: FaultName; value: number }[] {
  if (!gradient || gradient.length === 1) return [];
  const columns = shape.at(-1) ?? 1;
  const rows = gradient.length / columns;
  const [i, j] = [Math.floor(entry / columns), entry % columns];
  const mirrored = i !== j && i < columns && j < rows ? j * columns + i : null;
  return gradient.flatMap((value, other) =>
    other === entry
      ? []
      : [{ name: other === mirrored ? ('transposed' as const) : ('other-entry' as const), value }],
  );
}

function slopeFaults(trace: Trace, { use, entry, target }: Blank): readonly Fault[] {
  if (!use) return [];
  const [node, input] = [nodeOf(trace, use.consumer), nodeOf(trace, use.input)];
  const upstream = node.gradient?.[entry] ?? 1;
  const fault = (name: FaultName, value: number): Fault => ({
    name,
    value,
    at: use.consumer,
    upstream,
    slope: target,
    paths: 1,
  });
  return [
    fault('wrong-sign', -target),
    fault('own-value', input.values[entry]!),
    fault('output-value', node.values[entry]!),
    fault('upside-down', target === 0 ? 0 : 1 / target),
    fault('value-for-gradient', upstream * target),
  ].filter(({ value }) => value !== target);
}

function valueFaults(trace: Trace, { node, target }: Blank): readonly Fault[] {
  const fault = (name: FaultName, value: number): Fault => ({
    name,
    value,
    at: node,
    upstream: target,
    slope: target,
    paths: 1,
  });
  const operands = trace.uses
    .filter((use) => use.consumer === node)
    .map((use) => nodeOf(trace, use.input));
  const [a, b] = operands.map(({ values }) => (values.length === 1 ? values[0] : undefined));
  const faults = [fault('wrong-sign', -target)];
  if (target !== 0) faults.push(fault('upside-down', 1 / target));
  if (a !== undefined && b !== undefined)
    for (const value of [a + b, a * b, a - b]) faults.push(fault('added', value));
  return faults.filter(({ value }) => value !== target);
}
