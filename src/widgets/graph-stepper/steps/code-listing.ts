import { mathPlain } from '../../kit/graph/math-text.ts';
import type { RecordedGraph } from '../../kit/graph/record-graph.ts';

/** A word of a line of code; `quantity` where it names a node. */
export interface Word {
  readonly text: string;
  readonly quantity: string | null;
  readonly kind: 'keyword' | 'function' | 'name' | 'plain';
}

export interface CodeLine {
  /** The node that this line computes. */
  readonly node: string;
  readonly words: readonly Word[];
}

/** The graph as a program of the library, one line per node: `const u = mul(v, y)`. */
export function listCode(graph: RecordedGraph): readonly CodeLine[] {
  const nodes = new Map(graph.view.nodes.map((node) => [node.id, node]));
  const taken = new Map<string, string>();
  const variable = (id: string): string => {
    const known = taken.get(id);
    if (known !== undefined) return known;
    const node = nodes.get(id)!;
    const wish =
      node.kind === 'constant' ? mathPlain(node.symbol).replace('−', '-') : identifier(id);
    taken.set(id, wish);
    return wish;
  };
  const word = (id: string): Word => ({ text: variable(id), quantity: id, kind: 'name' });
  const plain = (text: string): Word => ({ text, quantity: null, kind: 'plain' });
  return graph.order.map((id) => {
    const operands = graph.view.edges.filter(({ to }) => to === id).map(({ from }) => word(from));
    const exponent =
      graph.functionOf(id) === 'pow' && operands.length === 1
        ? mathPlain(nodes.get(id)!.symbol).split('^')[1]
        : undefined;
    const list = operands.flatMap((operand, i) => (i === 0 ? [operand] : [plain(', '), operand]));
    return {
      node: id,
      words: [
        { text: 'const', quantity: null, kind: 'keyword' },
        plain(' '),
        word(id),
        plain(' = '),
        { text: graph.functionOf(id), quantity: null, kind: 'function' },
        plain('('),
        ...list,
        plain(exponent === undefined ? ')' : `, ${exponent.replace('−', '-')})`),
      ],
    };
  });
}

/** An id as a name of TypeScript: `f/reciprocal` is `f_reciprocal`. */
const identifier = (id: string) => id.replaceAll('/', '_');
