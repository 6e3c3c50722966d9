import * as z from 'zod/mini';
import { formatNumber } from '../../experiments/format-number.ts';
import { type BenchLane, benchLane, singleRuns } from '../../experiments/schedules/bench.ts';
import type { ScheduleConfig } from '../../experiments/schedules/kinds.ts';
import { steps } from '../../experiments/schedules/noisy-bowl.ts';
import type { Widget } from '../kit/widget.ts';
import { scheduleName } from './lanes/schedule-names.ts';
import { mostLanes, readSchedules } from './lanes/schedule-text.ts';

export interface State {
  /** As `readSchedules` reads them. */
  readonly lanes: string;
  /** β; 0 is gradient descent. */
  readonly momentum: number;
  /** Which lane is brought forward, from 0. */
  readonly chosen: number;
  /** Single runs of that lane. */
  readonly runs: number;
  readonly seed: number;
  /** Updates that are shown. */
  readonly step: number;
}

export interface Trace {
  readonly lanes: readonly BenchLane[];
  readonly runs: readonly (readonly number[])[];
}

export const lanesOf = (state: Pick<State, 'lanes'>): readonly ScheduleConfig[] =>
  readSchedules(state.lanes) ?? [];

/** The lane brought forward; the first where that one has been taken out. */
export const chosenOf = (state: State): number =>
  state.chosen < lanesOf(state).length ? state.chosen : 0;

/** Computed once while only the step changes: the latest few answers, by their question. */
const known = new Map<string, Trace>();

function traceOf(state: State): Trace {
  const { momentum, runs, seed } = state;
  const key = JSON.stringify([state.lanes, momentum, runs, seed, chosenOf(state)]);
  const found = known.get(key);
  if (found) return found;
  const lanes = lanesOf(state);
  const made = {
    lanes: lanes.map((lane) => benchLane(lane, momentum)),
    runs: singleRuns(lanes[chosenOf(state)]!, { momentum, runs, seed }),
  };
  if (known.size >= 8) known.clear();
  known.set(key, made);
  return made;
}

const show = (value: number) => formatNumber(value, { digits: 3 });

/** Each lane's name, with its rate where those that change do not all begin with the same. */
export function namesOf(lanes: readonly ScheduleConfig[]): readonly string[] {
  const changing = lanes.filter(({ kind }) => kind !== 'constant');
  const differ = changing.some(({ learningRate }) => learningRate !== changing[0]?.learningRate);
  return lanes.map((lane) => {
    const rate = show(lane.learningRate);
    if (lane.kind === 'constant') return `${rate}, ${scheduleName(lane)}`;
    return differ ? `${scheduleName(lane)}, from ${rate}` : scheduleName(lane);
  });
}

export const widget: Widget<State, Trace> = {
  id: 'schedule-bench',
  version: 1,
  schema: z.object({
    lanes: z._default(
      z.string().check(z.refine((text) => readSchedules(text) !== null)),
      'constant:0.1,constant:0.01,milestones:0.1,step:0.1,cosine:0.1,inverse:0.1,exponential:0.1',
    ),
    momentum: z._default(z.number(), 0),
    chosen: z._default(z.int(), 0),
    runs: z._default(z.int(), 3),
    seed: z._default(z.int(), 1),
    step: z._default(z.int(), 0),
  }),
  limits: {
    momentum: [0, 0.95],
    chosen: [0, mostLanes - 1],
    runs: [0, 8],
    seed: [0, 999_999],
    step: [0, steps],
  },
  trace: traceOf,
  describe(trace, state) {
    const { step } = state;
    const names = namesOf(lanesOf(state));
    const lane = trace.lanes[chosenOf(state)]!;
    const name = names[chosenOf(state)]!;
    if (step === 0)
      return `**${names.length === 1 ? 'One schedule' : `${names.length} schedules`} at (10, 1), where f is 55.** Press Play.`;
    const [rate, floor] = [lane.rates[step - 1]!, lane.floors[step - 1]!];
    const there = Number.isFinite(floor) ? `ends at ${show(floor)}` : 'diverges: each update overshoots farther than the last'; // biome-ignore format: one line
    const where = `**Update ${step}, ${name}: f is ${show(lane.expected[step - 1]!)} on average.** η is ${show(rate)}, and a constant η of that size ${there}.`;
    if (step < steps) return where;
    const ends = trace.lanes.map(({ end }) => end);
    const best = ends.indexOf(Math.min(...ends));
    const others =
      names.length === 1 ? '' : ` Lowest of all: ${names[best]}, ${show(ends[best]!)}.`;
    return `**${name}: ${show(lane.end)} over the last 50 updates.** η ends at ${show(rate)}, and a constant η of that size ${there}.${others}`;
  },
};

export const table = (trace: Trace, state: State) => ({
  columns: ['schedule', 'η at the start', 'η at the end', 'f at 100', 'f, mean of the last 50', 'f, last'],
  rows: trace.lanes.map(({ rates, expected, at100, end }, i) => [
    namesOf(lanesOf(state))[i]!,
    rates[0]!,
    rates.at(-1)!,
    at100,
    end,
    expected.at(-1)!,
  ]),
}); // biome-ignore format: a table
