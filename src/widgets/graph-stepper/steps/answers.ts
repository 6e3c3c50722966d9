import type { RecordedGraph } from '../../kit/graph/record-graph.ts';
import { forwardText } from './forward-text.ts';
import { countArrivals, type Step } from './list-steps.ts';
import { inParentheses, printTensor } from './print.ts';

/** A number to type before it is shown. */
export interface Asked {
  /** The node whose number it is. */
  readonly to: string;
  /** Math text of that node. */
  readonly name: string;
  readonly expected: number;
  /** Known ways to another number, and what to say about each. */
  readonly slips: readonly { readonly value: number; readonly says: string }[];
  /** Asked when the number is wrong and no slip is recognised. */
  readonly otherwise: string;
}

/** What the reader is asked before a step; no numbers where the step's are lists or matrices. */
export interface Question {
  readonly head: string;
  /** Math text of the node where it happens. */
  readonly at: string;
  /** What is already known: `9 × 4 =`, or the rule and the upstream gradient. */
  readonly given: string;
  readonly asked: readonly Asked[];
}

/** Right to two or three figures is right: what is shown is rounded too. */
const tolerance = 0.005;

export type Verdict = { readonly right: true } | { readonly right: false; readonly says: string };

export function judge(asked: Asked, typed: number): Verdict {
  const close = (value: number) =>
    Math.abs(typed - value) <= Math.max(1e-9, tolerance * Math.abs(value));
  if (close(asked.expected)) return { right: true };
  const slip = asked.slips.find(({ value }) => close(value) && value !== asked.expected);
  return { right: false, says: slip?.says ?? asked.otherwise };
}

/** The question that step `at` answers; null at the inputs, where nothing is to be found out. */
export function questionAt(
  graph: RecordedGraph,
  steps: readonly Step[],
  at: number,
): Question | null {
  const step = steps[at];
  if (step === undefined || step.kind === 'inputs') return null;
  const node = graph.view.nodes.find(({ id }) => id === step.node)!;
  const name = node.name || node.symbol;
  if (step.kind === 'forward') {
    const value = graph.value(step.node);
    const given = forwardText(graph, node).replace(/= [^=]*$/, '=');
    const asked =
      value.size === 1 ? [forwardAsked(step.node, name, value.item(), node.operation)] : [];
    return { head: 'Forward', at: name, given, asked };
  }
  if (step.kind === 'seed') {
    const otherwise = `If ${name} moves by one, how far does ${name} move?`;
    return {
      head: 'Seed',
      at: name,
      given: 'gradient of the output with respect to itself =',
      asked: [
        {
          to: step.node,
          name,
          expected: 1,
          slips: [
            {
              value: graph.value(step.node).item(),
              says: `That is the value of ${name}. The gradient says how far ${name} moves when it moves by one.`,
            },
          ],
          otherwise,
        },
      ],
    };
  }
  const upstream = graph.gradient(step.node)!;
  const isScalar = upstream.size === 1 && step.sends.every(({ gradient }) => gradient!.size === 1);
  const asked = isScalar ? step.sends.map(({ to }) => sentAsked(graph, steps, at, to)) : [];
  return { head: 'Backward', at: name, given: `upstream ${printTensor(upstream)}`, asked };
}

function forwardAsked(to: string, name: string, expected: number, operation: string): Asked {
  return {
    to,
    name,
    expected,
    slips: [
      {
        value: -expected,
        says: 'Right size, wrong sign. Which of the numbers going in is negative?',
      },
    ],
    otherwise: `This node does one thing: ${operation}. What does that make of the numbers above its inputs?`,
  };
}

function sentAsked(graph: RecordedGraph, steps: readonly Step[], at: number, to: string): Asked {
  const step = steps[at]!;
  if (step.kind !== 'backward' && step.kind !== 'fork')
    throw new Error(`sentAsked: step ${at} sends nothing back`);
  const receiver = graph.view.nodes.find(({ id }) => id === to)!;
  const name = receiver.name || receiver.symbol;
  const send = step.sends.find((other) => other.to === to)!;
  const sent = send.gradient!.item();
  const upstream = graph.gradient(step.node)!.item();
  const slope = send.slope?.item() ?? sent;
  const isLast = step.kind === 'fork' && step.branch === countArrivals(graph).get(to);
  const expected = isLast ? graph.gradient(to)!.item() : sent;
  const before = steps
    .slice(0, at)
    .flatMap((earlier) =>
      earlier.kind === 'fork' && earlier.sends[0]!.to === to
        ? [earlier.sends[0]!.gradient!.item()]
        : [],
    );
  const ways = before.length + 1;
  const forkSlips = isLast
    ? [
        ...[sent, ...before].map((value) => ({
          value,
          says: `That is one branch only. ${name} is used ${ways} times: what do the branches add up to?`,
        })),
        {
          value: expected / ways,
          says: 'That is the mean of the branches. A change of the input runs down all of them at once: add.',
        },
      ]
    : [];
  const product = `${inParentheses(printTensor(graph.gradient(step.node)!))}`;
  return {
    to,
    name,
    expected,
    slips: [
      ...forkSlips,
      {
        value: -expected,
        says: `Right size, wrong sign. If ${name} grows a little, does this node grow or shrink?`,
      },
      {
        value: slope,
        says: `That is the local slope alone. Multiply it by what comes from upstream, ${product}.`,
      },
      {
        value: upstream,
        says: 'That is the upstream gradient alone. How much does this node move when its input moves by one?',
      },
      {
        value: upstream / slope,
        says: 'Divided where the chain rule multiplies: local slope times upstream.',
      },
    ],
    otherwise: `How much does the node move when ${name} moves by one and all else stands still? Multiply that by the upstream gradient${isLast ? ', then add the branches' : ''}.`,
  };
}
