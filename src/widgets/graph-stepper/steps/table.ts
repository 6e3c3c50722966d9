import type { GraphState } from '../../kit/graph/graph.ts';
import { mathPlain } from '../../kit/graph/math-text.ts';
import type { RecordedGraph } from '../../kit/graph/record-graph.ts';
import { checkOf } from './plate.ts';

const columns = [
  'node',
  'operation',
  'value',
  'gradient',
  'by nudging',
  'relative difference',
] as const;

/** Every node with what is known of it now; worked out only when somebody looks. */
export const tableOf = (graph: RecordedGraph, moment: GraphState) => ({
  columns,
  get rows() {
    return tableRows(graph, moment);
  },
});

function tableRows(
  graph: RecordedGraph,
  moment: GraphState,
): readonly (readonly (string | null)[])[] {
  return graph.view.nodes.map((node) => {
    const gradient = moment.gradients[node.id] ?? null;
    const check = gradient === null ? null : checkOf(graph, node.id);
    const line = (text: string | undefined | null) => text?.replaceAll('\n', '; ') ?? null;
    return [
      mathPlain(node.name || node.symbol),
      node.operation || node.kind,
      line(moment.values[node.id]),
      line(gradient),
      check === null ? null : (check.nudged ?? 'each entry'),
      check?.difference ?? null,
    ];
  });
}
