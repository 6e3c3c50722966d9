import { type Scope, scopesOf, type Tensor } from '../../../nn/index.ts';
import { mathPlain } from '../../kit/graph/math-text.ts';
import type { RecordedGraph } from '../../kit/graph/record-graph.ts';
import { argumentsOf } from './primitive-arguments.ts';

/** A word of a line of code; `quantity` where it names a node. */
export interface Word {
  readonly text: string;
  readonly quantity: string | null;
  readonly kind: 'keyword' | 'name' | 'plain';
}

export interface CodeLine {
  /** The node that this line computes. */
  readonly node: string;
  readonly words: readonly Word[];
}

/** Functions that only group others on the page; the library has no such name, so their inside is written. */
const groupsOnly = new Set(['layer', 'unit', 'total', 'recurrent', 'largest', 'average']);

/** Primitives whose name as an operation differs from the function that makes them. */
const functionNames: Readonly<Record<string, string>> = {
  broadcast: 'broadcastTo',
  permute: 'transpose',
  power: 'pow',
  amax: 'max',
};

/** Operations that only the inside of another function has: a program cannot call them, so a comment says what they do. */
const insideOnly: Readonly<Record<string, string>> = {
  unfold: 'one row for each window of',
  fold: 'what each window’s row adds, at its place in',
};

const plain = (text: string): Word => ({ text, quantity: null, kind: 'plain' });

/**
 * The graph as a program of the library, one line per node: `const u = mul(v, y)`.
 *
 * @param options what the functions that made some tensors were given beside their inputs, as code
 */
export function listCode(
  graph: RecordedGraph,
  options: ReadonlyMap<Tensor, string> = new Map(),
): readonly CodeLine[] {
  const ids = new Map(graph.view.nodes.map(({ id }) => [graph.value(id), id]));
  const constants = new Map(
    graph.view.nodes.flatMap(({ id, kind, symbol }) =>
      kind === 'constant' ? [[id, constantCode(graph.value(id), symbol)]] : [],
    ),
  );
  const name = (id: string): Word => {
    const number = constants.get(id);
    return number === undefined
      ? { text: id.replaceAll('/', '_'), quantity: id, kind: 'name' }
      : { text: number.replace('−', '-'), quantity: id, kind: 'plain' };
  };
  const operand = (tensor: Tensor, within: Scope | null): readonly Word[] => {
    const id = ids.get(tensor);
    if (id !== undefined) return [name(id)];
    if (tensor.inputs.length === 0)
      return [plain(tensor.size === 1 ? String(tensor.item()) : tensor.op)];
    return call(tensor, within);
  };
  const call = (tensor: Tensor, within: Scope | null): readonly Word[] => {
    const scope = composed(tensor, within);
    const inputs = scope?.inputs ?? tensor.inputs;
    if (scope !== null && groupsOnly.has(scope.name)) return call(tensor, scope);
    const words = inputs.flatMap((input, i) => [
      ...(i === 0 ? [] : [plain(', ')]),
      ...operand(input, within),
    ]);
    const inside = scope === null ? insideOnly[tensor.op] : undefined;
    if (inside !== undefined) return [plain(`/* ${inside} `), ...words, plain(' */')];
    const given = scope === null ? argumentsOf(tensor) : options.get(tensor);
    const called = scope?.name ?? functionNames[tensor.op] ?? tensor.op;
    return [plain(`${called}(`), ...words, plain(given ? `, ${given})` : ')')];
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

/** A number of the library's own, or 0, 1, 2 … in a row. */
const constantCode = (tensor: Tensor, symbol: string): string =>
  tensor.op === 'count' ? `arange(${tensor.size})` : mathPlain(symbol);

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
