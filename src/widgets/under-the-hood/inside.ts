import { namedTensors, type TakenApart } from '../../experiments/engine/taken-apart.ts';
import { type Fate, scopesOf, type Tensor } from '../../nn/index.ts';
import type { GraphView } from '../kit/graph/graph.ts';
import { type RecordedGraph, recordGraph } from '../kit/graph/record-graph.ts';

/** One program as it stands in the list. */
export interface Program {
  readonly kind: string;
  readonly print: string;
  readonly reads: readonly number[];
  readonly writes: readonly number[];
  readonly code: readonly string[];
}

/** One buffer as it is drawn. */
export interface Buffer {
  readonly name: string;
  readonly size: number;
  readonly purpose: 'given' | 'temporary' | 'result';
  /** Programs from 0; −1 for what stands there before. */
  readonly first: number;
  readonly last: number;
  readonly place: number | null;
  readonly within: number | null;
  readonly address: number | null;
  readonly bytes: number;
}

/** Where one tensor of a node is made, and what becomes of it. */
export interface Made {
  readonly programs: readonly number[];
  readonly buffer: number | null;
  readonly fate: Fate;
}

/** A node of the graph, tied to the plan. */
export interface NodeLinks {
  readonly name: string;
  readonly value: Made;
  readonly gradient: Made | null;
  /** Every program that computes something of it, its inside included. */
  readonly forward: readonly number[];
  /** Functions of numbers in it, as the code names them. */
  readonly functions: readonly string[];
}

/** A step taken apart, as the figure shows it. */
export interface Inside {
  readonly view: GraphView;
  readonly nodes: Readonly<Record<string, NodeLinks>>;
  readonly programs: readonly Program[];
  readonly buffers: readonly Buffer[];
  readonly operations: number;
  /** Numbers in all intermediate results, if none took another's place. */
  readonly temporaries: number;
  readonly arenaSize: number;
  readonly usesArena: boolean;
  readonly bytes: number;
  readonly run: string;
}

const mathNames = { X: 'X', y: 'y', 'W¹': 'W^{[1]}', 'b¹': 'b^{[1]}', 'W²': 'W^{[2]}', 'b²': 'b^{[2]}', Z: 'Z', H: 'H', P: 'P', L: 'L' } as const; // biome-ignore format: a list

/** @param open ids of composed functions to draw open */
export function insideOf(
  apart: TakenApart,
  open: ReadonlySet<string>,
  precision: 'float32' | 'float64',
): Inside {
  const { explanation, net, moment, names } = apart;
  const named = namedTensors(net, moment);
  const math = new Map(
    [...named].flatMap(([tensor, name]) => {
      const found = Object.entries(mathNames).find(([plain]) => plain === name);
      return found ? [[tensor, found[1]] as const] : [];
    }),
  );
  const graph = recordGraph(moment.L, {
    names: math,
    parameters: new Set([net.W1, net.b1, net.W2, net.b2]),
    quiet: new Set([moment.X, moment.y]),
    open,
  });
  const perNumber = precision === 'float64' ? 8 : 4;
  const buffers = explanation.buffers.map(({ holds: _, within, ...buffer }, i) => ({
    ...buffer,
    name: names[i]!,
    within: within?.buffer ?? null,
    place: within ? placeIn(explanation.buffers, i) : buffer.place,
    bytes: buffer.size * perNumber,
  }));
  return {
    view: graph.view,
    nodes: linksOf(apart, graph, named),
    programs: explanation.programs.map(({ kind, print, reads, writes, code }) => ({
      kind,
      print: print((buffer) => names[buffer]!),
      reads,
      writes,
      code,
    })),
    buffers,
    operations: explanation.tensors.length,
    temporaries: buffers.reduce((sum, { purpose, size, within }) => sum + (purpose === 'temporary' && within === null ? size : 0), 0), // biome-ignore format: one line
    arenaSize: explanation.arenaSize,
    usesArena: buffers.some(({ address }) => address !== null),
    bytes: explanation.bytes,
    run: explanation.run,
  };
}

type Buffers = TakenApart['explanation']['buffers'];

/** Where a part of another buffer lies in the arena. */
function placeIn(buffers: Buffers, buffer: number): number | null {
  const { within, place } = buffers[buffer]!;
  if (!within) return place;
  const outer = placeIn(buffers, within.buffer);
  return outer === null ? null : outer + within.offset;
}

function linksOf(
  { explanation, moment }: TakenApart,
  graph: RecordedGraph,
  named: ReadonlyMap<Tensor, string>,
): Record<string, NodeLinks> {
  const { fateOf, tensors, programs } = explanation;
  const made = (tensor: Tensor): Made => {
    const fate = fateOf(tensor);
    switch (fate.kind) {
      case 'view':
        return { ...made(fate.of), fate };
      case 'given': {
        const readers = programs.flatMap(({ reads }, i) =>
          reads.includes(fate.buffer) ? [i] : [],
        );
        return { programs: readers, buffer: fate.buffer, fate };
      }
      case 'inside':
        return { programs: fate.programs, buffer: null, fate };
      case 'stored':
        return { programs: [fate.program], buffer: fate.buffer, fate };
      case 'written-in':
        return { programs: [], buffer: null, fate };
    }
  };
  const links: Record<string, NodeLinks> = {};
  for (const { id, kind } of graph.view.nodes) {
    const tensor = graph.value(id);
    const scope = graph.scopeOf(id);
    const members = scope ? tensors.filter((one) => scopesOf(one).includes(scope)) : [tensor];
    const gradient = moment.gradients.get(tensor);
    const value = made(tensor);
    const computed = members.filter((one) => one.kernel.kind !== 'data').map(made);
    links[id] = {
      name: named.get(tensor) ?? '',
      value,
      gradient: gradient && tensors.includes(gradient) ? made(gradient) : null,
      forward: kind === 'computed' ? unique(computed.flatMap((one) => one.programs)) : value.programs, // biome-ignore format: one line
      functions: unique(members.flatMap(({ kernel }) => (kernel.kind === 'map' ? [kernel.fn] : []))), // biome-ignore format: one line
    };
  }
  return links;
}

const unique = <Item>(items: readonly Item[]): Item[] => [...new Set(items)];
