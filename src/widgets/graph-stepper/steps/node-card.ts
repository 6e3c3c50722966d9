import type { Tensor } from '../../../nn/index.ts';
import type { GraphState } from '../../kit/graph/graph.ts';
import { gridOf } from '../../kit/graph/layout/numbers/grid.ts';
import type { RecordedGraph } from '../../kit/graph/record-graph.ts';
import { type Check, checkOf } from './plate.ts';
import { printNumber, printShape } from './print.ts';

/** The most rows and columns of a matrix that are written out. */
const most = 6;

/** The entries of a tensor in rows, with its shape where there is more than one. */
interface Entries {
  readonly shape: string | null;
  readonly rows: readonly (readonly string[])[];
}

/** What a chosen node shows in the plate. */
export interface NodeCard {
  readonly id: string;
  readonly name: string;
  readonly operation: string;
  /** Null before the pass has reached it. */
  readonly value: Entries | null;
  readonly gradient: Entries | null;
  /** Its local rule, one equation per operand, as math text. */
  readonly rules: readonly { readonly name: string; readonly rule: string }[];
  readonly check: Check | null;
  /** What opening it makes, and the open function that it stands in. */
  readonly opens: string | null;
  readonly frame: string | null;
}

export function nodeCard(graph: RecordedGraph, moment: GraphState, id: string): NodeCard | null {
  const node = graph.view.nodes.find((other) => other.id === id);
  if (!node) return null;
  const name = node.name || node.symbol;
  const nameOf = (other: string) => {
    const found = graph.view.nodes.find((one) => one.id === other)!;
    return found.name || found.symbol;
  };
  const rules = graph.sends(id).flatMap(({ to, slope, rule, gradient }) => {
    if (rule === '' || gradient === null) return [];
    const left = slope === null ? `d${nameOf(to)}` : `\\partial ${name}/\\partial ${nameOf(to)}`;
    const number =
      slope?.size === 1 && moment.values[id] !== undefined ? ` = ${printNumber(slope.item())}` : '';
    return [{ name: to, rule: `${left} = ${rule}${number === ` = ${rule}` ? '' : number}` }];
  });
  const isReached = moment.gradients[id] !== undefined;
  return {
    id,
    name,
    operation: node.operation || node.kind,
    value: moment.values[id] === undefined ? null : entriesOf(graph.value(id)),
    gradient: isReached ? entriesOf(graph.gradient(id)!) : null,
    rules,
    check: isReached ? checkOf(graph, id) : null,
    opens: node.opens,
    frame: node.frame,
  };
}

function entriesOf(value: Tensor): Entries {
  const numbers = [...value.dataSync()];
  if (value.size === 1) return { shape: null, rows: [[printNumber(numbers[0]!)]] };
  const columns = gridOf(value.shape, value.size)?.columns ?? value.shape.at(-1)!;
  const rows = Array.from({ length: Math.min(most, value.size / columns) }, (_, row) =>
    numbers
      .slice(row * columns, row * columns + Math.min(most, columns))
      .map((number) => printNumber(number, 3)),
  );
  return { shape: printShape(value.shape), rows };
}
