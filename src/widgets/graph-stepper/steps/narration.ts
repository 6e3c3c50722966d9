import type { RecordedGraph, Sent } from '../../kit/graph/record-graph.ts';
import { forwardText } from './forward-text.ts';
import { countArrivals, type Step } from './list-steps.ts';
import { inParentheses, printTensor } from './print.ts';

const counted = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const inWords = (count: number) => counted[count] ?? String(count);
const ordinals = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
];
const ordinal = (count: number) => ordinals[count - 1] ?? `${count}th`;
const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

/** One or two sentences on what just happened; `**bold**` and `$x$` as the figure's sentence allows. */
export function narrate(graph: RecordedGraph, steps: readonly Step[], at: number): string {
  const step = steps[at]!;
  const node = (id: string) => graph.view.nodes.find((other) => other.id === id)!;
  const name = (id: string) => `$${node(id).name || node(id).symbol}$`;
  switch (step.kind) {
    case 'inputs': {
      const count = graph.view.nodes.filter(
        ({ kind }) => kind === 'given' || kind === 'parameter',
      ).length;
      const are = count === 1 ? 'input is' : 'inputs are';
      return `**${capital(inWords(count))} ${are} set.** Nothing has been computed yet.`;
    }
    case 'forward': {
      const { operation, output } = node(step.node);
      const isNumber = graph.value(step.node).dataSync().every(Number.isFinite);
      const turn = output ? ' That is the output; now turn round.' : '';
      if (!isNumber)
        return `**Forward, ${operation}.** ${name(step.node)} = ${forwardText(graph, node(step.node))}. ⚠ This node is the first place to look: its result is no finite number.${turn}`;
      return `**Forward, ${operation}.** ${name(step.node)}${equals(forwardText(graph, node(step.node)))}.${turn}`;
    }
    case 'seed':
      return `**Seed.** If ${name(step.node)} moves by one, ${name(step.node)} moves by one: its gradient is 1.`;
    case 'backward': {
      const parts = step.sends.map(
        (send) => `${product(graph, step.node, send)} goes to ${name(send.to)}`,
      );
      const { name: own, symbol, operation } = node(step.node);
      const where = own === '' ? `$${symbol}$` : `$${own}$, ${operation}`;
      return `**Backward through** ${where}. ${capital(parts.join(', '))}.${ending(steps, at)}`;
    }
    case 'fork': {
      const [send] = step.sends;
      const uses = countArrivals(graph).get(send!.to)!;
      const into = `**Backward, ${ordinal(step.branch)} branch into** ${name(send!.to)}.`;
      const arrives = `${product(graph, step.node, send!)} arrives.`;
      if (step.branch < uses)
        return `${into} ${arrives} ${name(send!.to)} is used ${uses === 2 ? 'twice' : `${inWords(uses)} times`}, so ${uses - step.branch === 1 ? 'one slot is' : `${inWords(uses - step.branch)} slots are`} still open.`;
      return `${into} ${arrives} The slots are added: ${sumOf(graph, steps, at, send!.to)}.${ending(steps, at)}`;
    }
  }
}

function product(graph: RecordedGraph, id: string, send: Sent): string {
  const upstream = graph.gradient(id)!;
  const isPlain = send.slope?.size === 1 && upstream.size === 1;
  const result = printTensor(send.gradient!).replaceAll('\n', '; ');
  if (send.slope === null)
    return send.rule === ''
      ? `the gradient ${result}`
      : `$${send.rule}$${send.gradient!.size <= 3 ? ` = ${result}` : ''}`;
  if (!isPlain)
    return send.gradient!.size > 3 ? `${slopesOf(send)} times the upstream gradient` : result;
  return `${printTensor(send.slope)} × ${inParentheses(printTensor(upstream))} = ${result}`;
}

/** The rule as it is printed; an operation without one is named by what its rule would be. */
const slopesOf = ({ rule }: Sent) => (rule === '' ? 'the local slopes' : `$${rule}$`);

function sumOf(graph: RecordedGraph, steps: readonly Step[], at: number, to: string): string {
  const total = graph.gradient(to)!;
  if (total.size > 1) return 'entry by entry';
  const parts = steps.slice(0, at + 1).flatMap((step) => {
    if (step.kind !== 'fork' || step.sends[0]!.to !== to) return [];
    return [printTensor(step.sends[0]!.gradient!)];
  });
  return `${parts.map((part, i) => (i === 0 ? part : inParentheses(part))).join(' + ')} = ${printTensor(total)}`;
}

/** ` = 3² = 9`, but `: the sum of each entry` where no numbers are written. */
const equals = (text: string) => (text.includes('=') ? ` = ${text}` : `: ${text}`);

const ending = (steps: readonly Step[], at: number) =>
  at === steps.length - 1 ? ' Every input now has its gradient.' : '';
