import { type Scope, scopesOf, type Tensor } from '../../../nn/index.ts';
import type { RecordedGraph } from '../../kit/graph/record-graph.ts';
import { type CodeLine, calling, listOf, plain, type Word } from './code-line.ts';
import { codeNames } from './code-names.ts';
import { functionOptions, numbersToo } from './function-options.ts';
import { primitiveCall, takesNumbers } from './primitive-call.ts';

/** Functions that only group others on the page; the library has no such name, so their inside is written. */
const groupsOnly = new Set(['layer', 'unit', 'total', 'recurrent', 'largest', 'average']);

/**
 * The graph as a program of the library, one line per node: `const u = mul(v, y)`.
 *
 * @param options what the functions that made some tensors were given beside their inputs, as code,
 * where the tensors inside them do not tell
 */
export function listCode(
  graph: RecordedGraph,
  options: ReadonlyMap<Tensor, string> = new Map(),
): readonly CodeLine[] {
  const ids = new Map(graph.view.nodes.map(({ id }) => [graph.value(id), id]));
  const names = codeNames([...ids.values()]);
  const constants = new Set(
    graph.view.nodes.flatMap(({ id, kind }) => (kind === 'constant' ? [id] : [])),
  );
  const name = (id: string): Word => ({ text: names.get(id)!, quantity: id, kind: 'name' });
  const operand = (tensor: Tensor, within: Scope | null, isNumber: boolean): readonly Word[] => {
    const id = ids.get(tensor);
    if (id !== undefined && !constants.has(id)) return [name(id)];
    if (tensor.inputs.length > 0) return call(tensor, within);
    const word: Word = { ...plain(constantCode(tensor)), quantity: id ?? null };
    return tensor.size > 1 || isNumber ? [word] : calling('tensor', [[word]]);
  };
  const call = (tensor: Tensor, within: Scope | null): readonly Word[] => {
    const scope = composed(tensor, within);
    if (scope !== null && groupsOnly.has(scope.name)) return call(tensor, scope);
    const isNumber = scope === null ? takesNumbers(tensor) : numbersToo.has(scope.name);
    const operands = (scope ?? tensor).inputs.map((input) => operand(input, within, isNumber));
    return scope === null
      ? primitiveCall(tensor, operands)
      : calling(scope.name, operands, options.get(tensor) ?? functionOptions(scope));
  };
  return graph.order.map((id) => ({
    node: id,
    words: [
      { text: 'const', quantity: null, kind: 'keyword' },
      plain(' '),
      name(id),
      plain(' = '),
      ...call(graph.value(id), frameOf(graph, id)),
    ],
  }));
}

/** A number of the library's own with all its digits; several of them; or 0, 1, 2 … in a row. */
function constantCode(tensor: Tensor): string {
  if (tensor.op === 'count') return `arange(${tensor.size})`;
  if (tensor.size === 1) return String(tensor.item());
  return `tensor(${listOf([...tensor.dataSync()])}, ${listOf(tensor.shape)})`;
}

/** The outermost composed function inside `within` whose result a tensor is; null for a primitive. */
function composed(tensor: Tensor, within: Scope | null): Scope | null {
  const outside = new Set<Scope>();
  for (let scope = within; scope; scope = scope.parent) outside.add(scope);
  const inner = scopesOf(tensor).filter((scope) => !outside.has(scope));
  return inner.filter(({ output }) => output === tensor).at(-1) ?? null;
}

/** The innermost open function around a node: what lies outside it is not written again. */
function frameOf(graph: RecordedGraph, id: string): Scope | null {
  const scopes = scopesOf(graph.value(id));
  const drawn = graph.scopeOf(id);
  return drawn === null ? (scopes[0] ?? null) : drawn.parent;
}
