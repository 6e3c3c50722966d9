import type { GraphState } from '../kit/graph/graph.ts';
import { type RecordedGraph, recordGraph } from '../kit/graph/record-graph.ts';
import type { Pass } from '../kit/player/player.ts';
import type { Widget } from '../kit/widget.ts';
import { readInputs } from './presets/inputs.ts';
import type { Program } from './presets/program.ts';
import { programOf, zoomsOf } from './presets/programs.ts';
import { type GraphChoice, type State, schema } from './state.ts';
import type { CodeLine } from './steps/code-line.ts';
import { listCode } from './steps/code-listing.ts';
import { listSteps, type Step } from './steps/list-steps.ts';
import { momentAt } from './steps/moment.ts';
import { narrate } from './steps/narration.ts';
import { type Plate, plateAt } from './steps/plate.ts';

/** A graph with its numbers, before anyone has stepped. */
export interface Recording {
  readonly program: Program;
  readonly graph: RecordedGraph;
  readonly code: readonly CodeLine[];
  readonly steps: readonly Step[];
  readonly values: ReadonlyMap<string, readonly number[]>;
  /** The steps' names and the two passes of the rail. */
  readonly ticks: readonly string[];
  /** Some of its values have several entries. */
  readonly hasBars: boolean;
  readonly passes: readonly Pass[];
}

/** What one state shows. */
export interface Trace extends Recording {
  readonly at: number;
  readonly step: Step;
  readonly moment: GraphState;
  readonly plate: Plate;
  readonly sentence: string;
}

/** Builds the graph of a state with the library, and runs it forward and backward. */
export function record(choice: GraphChoice): Recording {
  const program = programOf({ ...choice, zoom: zoomOf(choice) });
  const values = valuesOf(program, choice.inputs);
  const built = program.build(values);
  const toggled = choice.open === '' ? [] : choice.open.split(',');
  const open = new Set(program.open);
  for (const id of toggled) if (!open.delete(id)) open.add(id);
  const graph = recordGraph(built.output, { ...built, open });
  const steps = listSteps(graph);
  return {
    program,
    graph,
    code: listCode(graph, built.options),
    steps,
    values,
    ticks: steps.map(({ tick }) => tick),
    hasBars: graph.view.nodes.some(({ id }) => graph.value(id).size > 1),
    passes: [
      { name: 'forward', direction: 'forward', until: graph.order.length },
      { name: 'backward', direction: 'backward', until: steps.length - 1 },
    ],
  };
}

/** The zoom as far as the preset has it. */
export function zoomOf({ preset, zoom }: Pick<State, 'preset' | 'zoom'>): State['zoom'] {
  const offered = zoomsOf[preset];
  return offered.includes(zoom) ? zoom : (offered[0] ?? 'tensor');
}

/** The program's own numbers, with those of the state that fit. */
function valuesOf(program: Program, text: string): ReadonlyMap<string, readonly number[]> {
  const set = readInputs(text) ?? new Map();
  return new Map(
    program.inputs.map(({ key, values }) => {
      const wish = set.get(key);
      return [key, wish?.length === values.length ? wish : values];
    }),
  );
}

/** The last few recordings: a step changes nothing in the graph, and a link back is instant. */
const recent = new Map<string, Recording>();
const mostRecent = 6;

function recordingOf({
  preset,
  expression,
  inputs,
  zoom,
  open,
  examples,
  mode,
  pool,
  masks,
}: State): Recording {
  const choice = { preset, expression, inputs, zoom, open, examples, mode, pool, masks };
  const key = JSON.stringify(choice);
  const known = recent.get(key);
  if (known) return known;
  const made = record(choice);
  recent.set(key, made);
  const [oldest] = recent.keys();
  if (recent.size > mostRecent && oldest !== undefined) recent.delete(oldest);
  return made;
}

export const graphStepper: Widget<State, Trace> = {
  id: 'graph-stepper',
  version: 1,
  schema,
  limits: { step: [0, 400] },
  trace(state) {
    const recording = recordingOf(state);
    const { graph, steps } = recording;
    const at = Math.min(state.step, steps.length - 1);
    const step = steps[at]!;
    return {
      ...recording,
      at,
      step,
      moment: momentAt(graph, steps, at),
      plate: plateAt(graph, step),
      sentence: narrate(graph, steps, at),
    };
  },
  describe: ({ sentence }) => sentence,
};

/** For `<Live>`: each one-number value by its node, each gradient as `d` and the node, once it is known. */
export function published({ graph, moment }: Trace): Readonly<Record<string, number>> {
  const known: Record<string, number> = {};
  for (const { id } of graph.view.nodes) {
    if (moment.values[id] !== undefined && graph.value(id).size === 1)
      known[id] = graph.value(id).item();
    const gradient = graph.gradient(id);
    if (moment.gradients[id] !== undefined && gradient?.size === 1)
      known[`d${id}`] = gradient.item();
  }
  return known;
}
