import * as z from 'zod/mini';
import { formatNumber } from '../../experiments/format-number.ts';
import {
  frames,
  type LandscapeName,
  landscapeNames,
} from '../../experiments/optimizers/landscapes/frames.ts';
import type { LandscapeConfig } from '../../experiments/optimizers/landscapes/landscape.ts';
import { mistakeIn } from '../../experiments/optimizers/landscapes/typed.ts';
import type { LanesConfig } from '../../experiments/optimizers/lanes.ts';
import type { Way } from '../../experiments/optimizers/way.ts';
import type { Widget } from '../kit/widget.ts';
import { isLibraryLane, isOwnLane, type Lane } from './lanes/lane.ts';
import { looksOf } from './lanes/lane-look.ts';
import { mostLanes, readLanes } from './lanes/lane-text.ts';
import { mostInLink, templates } from './own/templates.ts';

/** What the left half of the stage shows. */
export const views = ['map', 'heights', 'slopes', 'steps', 'rates'] as const;

export interface State {
  readonly surface: LandscapeName;
  /** Of the valley. */
  readonly condition: number;
  /** The reader's own surface, in x and y. */
  readonly text: string;
  /** Where all of them start. */
  readonly x: number;
  readonly y: number;
  /** As `readLanes` reads them. */
  readonly lanes: string;
  /** Of the lanes `own`: what the reader has written. */
  readonly program: string;
  readonly updates: number;
  /** Which lane is brought forward, from 0. */
  readonly chosen: number;
  readonly view: (typeof views)[number];
  /** Of the noise. */
  readonly seed: number;
  readonly step: number;
}

/** The updates of a race that a figure may be set to. */
export const mostUpdates = 3000;

export const landscapeConfig = ({ surface, condition, text }: State): LandscapeConfig => ({
  surface,
  condition,
  text,
});

/** Whether ways over a landscape may be shown on the present one: of a valley's κ they may be a moment late. */
export const isOn = (landscape: LandscapeConfig, { surface, text }: State): boolean =>
  landscape.surface === surface && (surface !== 'own' || landscape.text === text);

/** What the race is run on, and when one has arrived. */
export function landscapeWords({ surface, condition, text }: State): string {
  const { formula, goal } = frames[surface];
  const f = surface === 'own' ? text : formula.replace('κ', formatNumber(condition, { digits: 4 }));
  return `f = ${f}. ${goal === null ? 'No goal: all updates are run.' : `Goal: ${goal}.`}`;
}

export const lanesOf = (state: State): readonly Lane[] => readLanes(state.lanes) ?? [];

/** The learning rates of the lanes that follow the reader's rule. */
export const ownRates = (state: State): readonly number[] =>
  lanesOf(state)
    .filter(isOwnLane)
    .map(({ learningRate }) => learningRate);

/** Of every lane: what of the library's and of the reader's results belongs to it. */
export function byLane<Result>(
  state: State,
  theirs: readonly Result[],
  own: readonly Result[],
): readonly (Result | undefined)[] {
  const [library, written] = [theirs.values(), own.values()];
  return lanesOf(state).map((lane) => (isOwnLane(lane) ? written : library).next().value);
}

/** The lane brought forward; the first where that one has been taken out. */
export const chosenOf = (state: State): number =>
  Math.min(state.chosen, Math.max(0, lanesOf(state).length - 1));

export const raceOf = (state: State): LanesConfig => ({
  landscape: landscapeConfig(state),
  start: [state.x, state.y],
  lanes: lanesOf(state).filter(isLibraryLane),
  updates: state.updates,
  seed: state.seed,
});

const isText = (text: string) => mistakeIn(text) === null;

export const widget: Widget<State, null> = {
  id: 'optimizer-race',
  version: 1,
  schema: z.object({
    surface: z._default(z.enum(landscapeNames), 'valley'),
    condition: z._default(z.number(), 100),
    text: z._default(z.string().check(z.refine(isText)), 'x^2 + 3*y^2 + 4*sin(x)*sin(y)'),
    x: z._default(z.number(), 10),
    y: z._default(z.number(), 1),
    lanes: z._default(
      z.string().check(z.refine((text) => readLanes(text) !== null)),
      'gradientDescent:0.01,momentum:0.003,nesterov:0.01,adam:1',
    ),
    program: z._default(z.string().check(z.maxLength(mostInLink)), templates.momentum.program),
    updates: z._default(z.int(), 300),
    chosen: z._default(z.int(), 0),
    view: z._default(z.enum(views), 'map'),
    seed: z._default(z.int(), 1),
    step: z._default(z.int(), 0),
  }),
  limits: {
    condition: [1, 1000],
    x: [-100, 100],
    y: [-100, 100],
    updates: [10, mostUpdates],
    chosen: [0, mostLanes - 1],
    seed: [0, 999_999],
    step: [0, mostUpdates],
  },
  trace: () => null,
  describe: (_, state) => sentence(state, []),
};

/** The last entry that a way has at an update: one that diverged stands where it was last seen. */
export const entryAt = (way: Way, step: number): number => Math.min(step, way.height.length - 1);

/** Ways of the lanes, one for each; undefined where it has not been computed. */
export type Ways = readonly (Way | undefined)[];

const ended = ({ end }: Way, step: number): boolean => end.kind !== 'never' && end.update <= step;

/** What stands under the stage: where the chosen lane is, and who has arrived. */
export function sentence(state: State, ways: Ways): string {
  const lanes = lanesOf(state);
  const way = ways[chosenOf(state)];
  const lane = lanes[chosenOf(state)];
  if (ways.every((one) => one === undefined) || !lane) {
    return `**All start at (${formatNumber(state.x, { digits: 3 })}, ${formatNumber(state.y, { digits: 3 })}).** Press Race.`;
  }
  const name = looksOf(lanes)[chosenOf(state)]!.name;
  if (!way)
    return `**Update ${state.step}.** ${name} is still running.${arrivals(lanes, ways, state.step)}`;
  const others = ways.map((one) => (one === way ? undefined : one));
  if (way.end.kind === 'stopped' && way.end.update <= state.step && way.end.reason)
    return `**${name} stopped.** ${way.end.reason}${arrivals(lanes, others, state.step)}`;
  const at = entryAt(way, state.step);
  const here = `${name} at (${formatNumber(way.place[0][at]!, { digits: 3 })}, ${formatNumber(way.place[1][at]!, { digits: 3 })}), height ${formatNumber(way.height[at]!)}`;
  return `**Update ${state.step}.** ${here}.${arrivals(lanes, ways, state.step)}`;
}

function arrivals(lanes: readonly Lane[], ways: Ways, step: number): string {
  const told = (kind: Way['end']['kind'], verb: string) => {
    const those = ways.flatMap(
      (way, i) =>
      way?.end.kind === kind && ended(way, step) ? [`${looksOf(lanes)[i]!.name} (${way.end.update})`] : [], // biome-ignore format: one line
    );
    return those.length === 0 ? '' : ` ${verb}: ${those.join(', ')}.`;
  };
  return told('goal', 'At the goal') + told('diverged', 'Diverged') + told('stopped', 'Stopped');
}

/** What is shown, update by update: the ways; in the view of the slopes those of the chosen lane, and all it remembers. */
export function table(state: State, all: Ways) {
  const chosen = all[chosenOf(state)];
  if (state.view === 'slopes' && chosen) return slopeTable(chosen, state.step);
  const looks = looksOf(lanesOf(state));
  const known = all.flatMap((way, i) => (way ? [{ way, name: looks[i]!.name }] : []));
  const ways = known.map(({ way }) => way);
  return {
    columns: ['update', ...known.flatMap(({ name }) => [`x, ${name}`, `y, ${name}`, `f, ${name}`])],
    rows: Array.from({ length: state.step + 1 }, (_, t) => [
      t,
      ...ways.flatMap(({ place: [x, y], height }) => [x[t] ?? null, y[t] ?? null, height[t] ?? null]),
    ]),
  }; // biome-ignore format: a table
}

function slopeTable({ slope, memory, height }: Way, step: number) {
  const pairs = [['slope', slope] as const, ...Object.entries(memory)];
  return {
    columns: ['update', ...pairs.flatMap(([name]) => [`${name} along x`, `${name} along y`])],
    rows: Array.from({ length: Math.min(step, height.length - 1) }, (_, i) => [
      i + 1,
      ...pairs.flatMap(([, [x, y]]) => [x[i + 1]!, y[i + 1]!]),
    ]),
  };
}
