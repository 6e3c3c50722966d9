import * as z from 'zod/mini';
import { formatNumber } from '../../experiments/format-number.ts';
import { pyramid } from '../../experiments/initialization/pyramid.ts';
import type { SignalRace, Signals } from '../../experiments/initialization/signal-race.ts';
import { activations, type Unit } from '../../experiments/signals/backward-pass.ts';
import { activationNames, startNames } from '../../experiments/signals/names.ts';
import { type OverSeeds, overSeeds } from '../../experiments/signals/over-seeds.ts';
import { type Start, starts } from '../../experiments/signals/starts.ts';
import type { Widget } from '../kit/widget.ts';

export interface State {
  readonly activation: Unit;
  readonly shape: 'square' | 'pyramid';
  /** Hidden layers of the square network. */
  readonly depth: number;
  /** Names of starts, with dots between them: `glorot.he`. */
  readonly starts: string;
  readonly shows: 'deviation' | 'size' | 'delta';
  readonly seed: number;
  /** Seeds, from `seed` on. */
  readonly repeats: number;
  /** Layers that the signal, or the gradient, has passed. */
  readonly step: number;
}

/** From no activation at all to SELU. */
export const units = ['linear', ...activations] as const;

const isStart = (name: string): name is Start => starts.some((start) => start === name);

/** The starts that run side by side, each once. */
export const startsOf = (state: Pick<State, 'starts'>): Start[] => [...new Set(state.starts.split('.').filter(isStart))]; // biome-ignore format: one line

export const layersOf = ({ shape, depth }: Pick<State, 'shape' | 'depth'>): number =>
  shape === 'pyramid' ? pyramid.length - 1 : depth;

/** What the run is made of: another look at the same run starts nothing anew. */
export const configOf = (state: State): SignalRace => ({
  activation: state.activation,
  shape: state.shape,
  depth: state.depth,
  starts: startsOf(state),
  seed: state.seed,
  isBackward: state.shows === 'delta',
});

/** One start's way through the layers. */
export interface Lane {
  readonly start: Start;
  readonly name: string;
  /** From where the way begins, at 1: the inputs, or the gradient of the last layer. */
  readonly points: readonly (OverSeeds & { readonly layer: number })[];
  readonly isLost: boolean;
}

const perSeedOf: Readonly<Record<State['shows'], (signals: Signals) => Signals['sizes']>> = {
  deviation: ({ deviations }) => deviations,
  size: ({ sizes }) => sizes,
  delta: ({ deltas }) => deltas,
};

const one = { mean: 1, low: 1, high: 1 };

/** The lanes as far as `step` layers from where they begin. */
export function lanesOf(race: readonly Signals[] | undefined, state: State): Lane[] {
  return startsOf(state).map((start, i) => {
    const signals = race?.[i];
    const all = signals ? overSeeds(perSeedOf[state.shows](signals)) : [];
    const byLayer = all.map((layer, at) => ({ ...layer, layer: at + 1 }));
    const way = state.shows === 'delta' ? byLayer.toReversed() : [{ ...one, layer: 0 }, ...byLayer];
    const isDelta = state.shows === 'delta' ? 0 : 1;
    const points = way.slice(0, state.step + isDelta);
    return { start, name: startNames[start], points, isLost: points.some(isOff) };
  });
}

const isOff = ({ mean }: OverSeeds): boolean => mean === 0 || !Number.isFinite(mean);

const quantities: Readonly<Record<State['shows'], string>> = {
  deviation: 'standard deviation of the activations',
  size: 'root mean square of the activations',
  delta: 'size of the gradient, over the last layer’s',
};
export const quantityOf = ({ shows }: Pick<State, 'shows'>): string => quantities[shows];

export function sentence(lanes: readonly Lane[], state: State, seeds: number): string {
  const layers = layersOf(state);
  const net =
    state.shape === 'pyramid'
      ? `${activationNames[state.activation]} layers of ${pyramid.slice(1).join(', ')} units`
      : `${layers} ${activationNames[state.activation]} ${layers === 1 ? 'layer' : 'layers'} of 100 units`;
  if (state.step === 0) return `**${net}.** Press Play.`;
  const ends = lanes.flatMap(({ name, points }) => {
    const last = points.at(-1);
    return last ? [`${name} ${formatNumber(last.mean)}`] : [];
  });
  if (seeds === 0) return `**${net}.** The first seed is on its way.`;
  const layer = lanes[0]?.points.at(-1)?.layer ?? 0;
  const over = seeds === 1 ? 'one seed' : `${seeds} seeds`;
  return `**Layer ${layer}, ${quantityOf(state)}: ${ends.join(', ')}.** ${net[0]?.toUpperCase()}${net.slice(1)}, geometric mean of ${over}.`;
}

/** Numbers for the prose around the figure: where each lane ends. */
export const told = (race: readonly Signals[], state: State): Readonly<Record<string, number>> =>
  Object.fromEntries(
    lanesOf(race, { ...state, step: layersOf(state) }).flatMap(({ start, points }) => {
      const last = points.at(-1);
      return last ? [[start, last.mean]] : [];
    }),
  );

export const table = (race: readonly Signals[], state: State) => {
  const lanes = lanesOf(race, { ...state, step: layersOf(state) });
  const layers = lanes[0]?.points.map(({ layer }) => layer) ?? [];
  return {
    columns: [
      'layer',
      ...lanes.flatMap(({ name }) => [name, `${name}, lowest`, `${name}, highest`]),
    ],
    rows: layers.map((layer, i) => [
      layer,
      ...lanes.flatMap(({ points }) => {
        const { mean, low, high } = points[i] ?? one;
        return [mean, low, high];
      }),
    ]),
  };
};

export const widget: Widget<State, null> = {
  id: 'variance-ladder',
  version: 1,
  schema: z.object({
    activation: z._default(z.enum(units), 'tanh'),
    shape: z._default(z.enum(['square', 'pyramid']), 'square'),
    depth: z._default(z.int(), 10),
    starts: z._default(
      z.string().check(z.refine((text) => text.split('.').every(isStart))),
      'tiny.standard.glorot.he',
    ),
    shows: z._default(z.enum(['deviation', 'size', 'delta']), 'deviation'),
    seed: z._default(z.int().check(z.minimum(0), z.maximum(4294967295)), 1),
    repeats: z._default(z.int(), 12),
    step: z._default(z.int(), 0),
  }),
  limits: { depth: [1, 50], repeats: [1, 24], step: [0, 50] },
  trace: () => null,
  describe: (_, state) => sentence([], state, 0),
};
