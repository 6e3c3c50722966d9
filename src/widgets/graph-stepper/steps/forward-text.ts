import type { GraphNode } from '../../kit/graph/graph.ts';
import { gridOf } from '../../kit/graph/layout/numbers/grid.ts';
import { mathPlain } from '../../kit/graph/math-text.ts';
import type { RecordedGraph } from '../../kit/graph/record-graph.ts';
import { inParentheses, printShape, printTensor } from './print.ts';

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const superscript = (text: string) =>
  [...text]
    .map((character) => (character === '-' ? '⁻' : (raised[Number(character)] ?? character)))
    .join('');

/** Operations that stand between their operands. */
const between: Readonly<Record<string, string>> = { add: '+', sub: '−', mul: '×', div: '÷' };

/** What happens at a node on the way forward, with its numbers: `9 × 4 = 36`, `σ(0) = 0.5`. */
export function forwardText(graph: RecordedGraph, node: GraphNode): string {
  const isLarge = [node.id, ...operandsOf(graph, node)].some(
    (id) => gridOf(graph.value(id).shape) === null,
  );
  if (isLarge && graph.value(node.id).size > 1) return inShapes(graph, node);
  const operands = operandsOf(graph, node).map((from) =>
    printTensor(graph.value(from)).replaceAll('\n', '; '),
  );
  const result = printTensor(graph.value(node.id)).replaceAll('\n', '; ');
  return `${applied(graph.functionOf(node.id), node, operands)} = ${result}`;
}

/** The same with names, as math text: `u = v \\times y`. */
export function forwardNames(graph: RecordedGraph, node: GraphNode): string {
  const names = operandsOf(graph, node).map((id) => {
    const operand = graph.view.nodes.find((other) => other.id === id)!;
    return operand.name || operand.symbol;
  });
  return `${node.name || node.symbol} = ${namesApplied(graph.functionOf(node.id), node, names)}`;
}

function namesApplied(name: string, node: GraphNode, operands: readonly string[]): string {
  const [a = '', b = '', ...rest] = operands;
  switch (name) {
    case 'add':
    case 'total':
      return operands.join(' + ');
    case 'sub':
      return `${a} - ${b}`;
    case 'mul':
      return `${a} \\times ${b}`;
    case 'div':
      return `${a} \\div ${b}`;
    case 'matmul':
      return `${a}\\,${b}`;
    case 'linear':
      return `${a}\\,${b} + ${rest[0] ?? ''}`;
    case 'unit':
      return unitOf(operands);
    case 'broadcast':
      return `\\text{copies of } ${a}`;
    case 'square':
      return `${a}^2`;
    case 'neg':
      return `-${a}`;
    case 'reciprocal':
      return `1/${a}`;
    case 'pow':
      return b === '' ? `${a}^{${mathPlain(node.symbol).split('^')[1] ?? ''}}` : `${a}^{${b}}`;
    default:
      return `${node.symbol}(${operands.join(', ')})`;
  }
}

/** Inputs and weights in turn; a bias, where there is one, is left over at the end. */
const unitOf = (operands: readonly string[]): string =>
  operands.flatMap((one, i, all) => (i % 2 === 0 ? [`${one}${all[i + 1] ?? ''}`] : [])).join(' + ');

const operandsOf = (graph: RecordedGraph, node: GraphNode): readonly string[] =>
  graph.view.edges.filter(({ to }) => to === node.id).map(({ from }) => from);

/** Where the entries are too many to be written: what happens to the shapes. */
function inShapes(graph: RecordedGraph, node: GraphNode): string {
  const shapes = operandsOf(graph, node).map((id) => printShape(graph.value(id).shape));
  const result = printShape(node.shape);
  switch (graph.functionOf(node.id)) {
    case 'matmul':
      return `[${shapes.join('] [')}] → [${result}]`;
    case 'broadcast':
      return `[${shapes[0]}] copied to [${result}]`;
    case 'linear':
    case 'layer':
      return `[${shapes[0]}] [${shapes[1]}] → [${result}]`;
    default:
      return `entry by entry, [${result}]`;
  }
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
