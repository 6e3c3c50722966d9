import { useId, useMemo, useRef, useState } from 'preact/hooks';
import { formatNumber } from '../../../experiments/format-number.ts';
import { readNumber } from '../../../widgets/kit/controls/read-number.ts';
import { Graph } from '../../../widgets/kit/graph/Graph.tsx';
import type { EdgeState, GraphState } from '../../../widgets/kit/graph/graph.ts';
import { recordGraph } from '../../../widgets/kit/graph/record-graph.ts';
import { useWidth } from '../../../widgets/kit/page/use-width.ts';
import { type Blank, gradientId, valueId } from '../../gradients/blanks.ts';
import type { Gradients } from '../../gradients/exercise.ts';
import { sheetOf } from '../../gradients/judge.ts';
import type { TracedNode } from '../../gradients/trace.ts';
import { write } from '../../outline.ts';
import type { InputsProps } from '../answer/Inputs.tsx';
import { NumberFields } from '../answer/NumberFields.tsx';
import { EveryWidth, phone } from '../EveryWidth.tsx';
import { LevelChoice } from './LevelChoice.tsx';

interface GradientGraphProps extends InputsProps {
  readonly exercise: Gradients;
}

/** The exercise's graph: what is known stands on it, and what the reader types appears at its node. */
export function GradientGraph(props: InputsProps) {
  const { exercise } = props.page;
  return exercise.kind === 'gradients' ? <OwnGradientGraph {...props} exercise={exercise} /> : null;
}

function OwnGradientGraph(props: GradientGraphProps) {
  const { exercise, page, focusField } = props;
  const { parameters, texts } = page;
  /** The node of the field that the reader is in. */
  const [active, setActive] = useState<string | null>(null);
  const name = useId();
  const host = useRef<HTMLDivElement>(null);
  // An exercise is as wide as the column, so it always takes the narrow drawing.
  const width = useWidth(host, phone);
  const { sheet, view } = useMemo(() => {
    const { output, ...names } = exercise.graph(parameters);
    const { view: drawn } = recordGraph(output, names);
    // Composed functions stay closed here, so no node invites the reader to open it.
    const nodes = drawn.nodes.map((node) => ({ ...node, opens: null }));
    return { sheet: sheetOf(exercise, parameters), view: { ...drawn, nodes } };
  }, [exercise, parameters]);
  const { nodes } = sheet.trace;
  const blanks = new Map(sheet.blanks.map((blank) => [blank.id, blank]));
  const state: GraphState = {
    values: shown(nodes, (node) =>
      node.values.map((value, entry) => entryText(blanks, texts, valueId(node, entry), value)),
    ),
    gradients: shown(nodes, (node) =>
      node.gradient?.map((value, entry) =>
        entryText(blanks, texts, gradientId(node, entry), value),
      ),
    ),
    edges: Object.fromEntries(
      view.edges.map((edge): [string, EdgeState] => {
        const source = nodes.find(({ id }) => id === edge.from);
        const isDone = source?.gradient?.every(
          (value, entry) => entryText(blanks, texts, gradientId(source, entry), value) !== null,
        );
        return [edge.id, { forward: 'passed', backward: isDone ? 'passed' : 'waiting' }];
      }),
    ),
    active,
    pass: 'backward',
  };
  const choose = (node: string) => {
    const of = sheet.blanks.filter((blank) => nodeOfBlank(blank) === node);
    const blank = of.find(({ place }) => place === 'gradient') ?? of[0];
    if (blank) focusField(blank.id);
  };
  return (
    <>
      <LevelChoice page={page} id={`${name}-level`} />
      <div class="stage exercise__graph" ref={host}>
        <EveryWidth
          width={width}
          draw={(drawn, suffix) => (
            <Graph
              // The numbers of the last node reach past the drawing's own margin.
              size={{ width: drawn - 16, narrow: true, id: `${name}${suffix}` }}
              view={view}
              state={state}
              label={write(exercise.label, parameters)}
              quantities={exercise.id}
              onChoose={choose}
            />
          )}
        />
      </div>
      <NumberFields {...props} onFocus={setActive} />
    </>
  );
}

/** A slope stands at the node whose rule it belongs to. */
const nodeOfBlank = ({ place, use, node }: Blank) =>
  place === 'slope' && use !== null ? use.consumer : node;

/** A known number, or what the reader has written in its blank; null where that is nothing yet. */
function entryText(
  blanks: ReadonlyMap<string, Blank>,
  texts: Readonly<Record<string, string>>,
  id: string,
  value: number,
): string | null {
  if (!blanks.has(id)) return formatNumber(value, { digits: 4 });
  const read = readNumber(texts[id] ?? '');
  return read.value === null ? null : formatNumber(read.value, { digits: 4 });
}

/** Text per node; absent where nothing is known, a shape where there are too many numbers to draw. */
function shown(
  nodes: readonly TracedNode[],
  entriesOf: (node: TracedNode) => readonly (string | null)[] | undefined,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    nodes.flatMap((node): [string, string][] => {
      const entries = entriesOf(node);
      if (!entries || entries.length === 0 || entries.every((text) => text === null)) return [];
      const texts = entries.map((text) => text ?? '…');
      if (texts.length === 1) return [[node.id, texts[0] ?? '']];
      if (texts.length > 2) return [[node.id, node.shape.join(' × ')]];
      return [[node.id, `(${texts.join(', ')})`]];
    }),
  );
}
