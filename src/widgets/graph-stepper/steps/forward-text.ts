import type { GraphNode } from '../../kit/graph/graph.ts';
import { mathPlain } from '../../kit/graph/math-text.ts';
import type { RecordedGraph } from '../../kit/graph/record-graph.ts';
import { inParentheses, printTensor } from './print.ts';

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const superscript = (text: string) =>
  [...text]
    .map((character) => (character === '-' ? '⁻' : (raised[Number(character)] ?? character)))
    .join('');

/** Operations that stand between their operands. */
const between: Readonly<Record<string, string>> = { add: '+', sub: '−', mul: '×', div: '÷' };

/** What happens at a node on the way forward, with its numbers: `9 × 4 = 36`, `σ(0) = 0.5`. */
export function forwardText(graph: RecordedGraph, node: GraphNode): string {
  const operands = graph.view.edges
    .filter(({ to }) => to === node.id)
    .map(({ from }) => printTensor(graph.value(from)).replaceAll('\n', '; '));
  const result = printTensor(graph.value(node.id)).replaceAll('\n', '; ');
  return `${applied(graph.functionOf(node.id), node, operands)} = ${result}`;
}

function applied(name: string, node: GraphNode, operands: readonly string[]): string {
  const [a = '', ...rest] = operands;
  const sign = between[name];
  if (sign !== undefined && rest.length === 1) return `${a} ${sign} ${inParentheses(rest[0]!)}`;
  if (name === 'square') return `${inParentheses(a)}²`;
  if (name === 'pow' && rest.length === 0)
    return `${inParentheses(a)}${superscript(mathPlain(node.symbol).split('^')[1] ?? '')}`;
  if (name === 'neg') return `−${inParentheses(a)}`;
  if (name === 'reciprocal') return `1/${inParentheses(a)}`;
  if (name === 'sqrt') return `√${inParentheses(a)}`;
  return `${mathPlain(node.symbol)}(${operands.join(', ')})`;
}
