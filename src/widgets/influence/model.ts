import * as z from 'zod/mini';
import { formatNumber } from '../../experiments/format-number.ts';
import {
  type Effect,
  influence,
  outputAt,
  type Unit,
  wires,
} from '../../experiments/gradients/influence.ts';
import { remember } from '../../experiments/remember.ts';
import type { Widget } from '../kit/widget.ts';

/** Settings of the figure: the input, which weight is nudged, and by how much. */
export interface State {
  readonly x1: number;
  readonly x2: number;
  readonly weight: string;
  readonly nudge: number;
}

export interface Trace {
  /** One per computed unit, in layer order. */
  readonly effects: readonly Effect[];
  /** Units whose value the nudge changed. */
  readonly affected: ReadonlySet<Unit>;
  readonly output: Effect;
  /** Change of f over the whole range of nudges. */
  readonly response: readonly (readonly [nudge: number, change: number])[];
}

export const largestNudge = 2;

const ids = wires.map(({ id }) => id);

/** `x1-h3` as it is said: x1 → h3. */
export const wireName = (id: string): string => id.replace('-', ' → ');

/** Depends on the input and the weight only, so that dragging the nudge does not compute it again. */
const responseOf = remember(
  (x1: number, x2: number, weight: string): Trace['response'] => {
    const start = outputAt([x1, x2], weight, 0);
    return Array.from({ length: 81 }, (_, i) => {
      const nudge = (i - 40) / (40 / largestNudge);
      return [nudge, outputAt([x1, x2], weight, nudge) - start] as const;
    });
  },
  { kept: 1 },
);

function trace({ x1, x2, weight, nudge }: State): Trace {
  const effects = influence([x1, x2], weight, nudge);
  return {
    effects,
    affected: new Set(effects.filter(({ change }) => change !== 0).map(({ unit }) => unit)),
    output: effects.find(({ unit }) => unit === 'f')!,
    response: responseOf(x1, x2, weight),
  };
}

function sentence({ effects, affected, output }: Trace, { weight, nudge }: State): string {
  const name = wireName(weight);
  if (nudge === 0) return `**No nudge.** The weight ${name} is where it was.`;
  const by = `**${name} moves by ${formatNumber(nudge)}.**`;
  if (affected.size === 0)
    return `${by} Nothing changes: the gradient of $f$ is exactly ${formatNumber(output.gradient)}.`;
  const reached = effects.filter(({ unit }) => affected.has(unit)).map(({ unit }) => unit);
  const promise = isStraight(output)
    ? `as gradient × nudge says`
    : `where gradient × nudge says ${formatNumber(output.predicted)}: a unit switched`;
  return `${by} ${list(reached)} ${reached.length === 1 ? 'changes' : 'change'}; $f$ by ${formatNumber(output.change)}, ${promise}.`;
}

/** Whether the straight line of the gradient still holds; the tolerance covers rounding only. */
export const isStraight = ({ change, predicted }: Effect): boolean =>
  Math.abs(change - predicted) <= 1e-9 * Math.max(1, Math.abs(change));

const list = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

export const widget: Widget<State, Trace> = {
  id: 'influence',
  version: 1,
  schema: z.object({
    x1: z._default(z.number(), 1),
    x2: z._default(z.number(), 2),
    weight: z._default(z.enum(ids), 'x1-h1'),
    nudge: z._default(z.number(), 0.1),
  }),
  limits: { x1: [-3, 3], x2: [-3, 3], nudge: [-largestNudge, largestNudge] },
  trace,
  describe: sentence,
};

export const table = ({ effects }: Trace) => ({
  columns: ['unit', 'before', 'after', 'change', 'gradient', 'gradient × nudge'],
  rows: effects.map(({ unit, before, after, change, gradient, predicted }) => [
    unit,
    before,
    after,
    change,
    gradient,
    predicted,
  ]),
});

/** Half the height of the chart of responses: 1, 2, 5, 10 … so that the axis does not creep. */
export function reachOf({ response }: Trace): number {
  const most = response.reduce((high, [, change]) => Math.max(high, Math.abs(change)), 0);
  return [1, 2, 5, 10, 20].find((reach) => most <= reach) ?? most;
}

/** The weight that an arrow key leads to from another; undefined for any other key. */
export function nextWire(from: string, key: string): string | undefined {
  const step =
    key === 'ArrowRight' || key === 'ArrowDown'
      ? 1
      : key === 'ArrowLeft' || key === 'ArrowUp'
        ? -1
        : 0;
  if (step === 0) return undefined;
  return ids[(ids.indexOf(from) + step + ids.length) % ids.length];
}
