import * as z from 'zod/mini';
import {
  type PaddingName,
  paddings,
  placesOf,
  type Sight,
  type SightConfig,
  sightOf,
} from '../../experiments/convolution/sight.ts';
import type { Widget } from '../kit/widget.ts';

/** Three amounts of padding one after the other, or one of them. */
export const shownPaddings = ['all', ...paddings] as const;

export interface State extends Omit<SightConfig, 'padding'> {
  readonly padding: (typeof shownPaddings)[number];
  /** Windows that have been laid, over all amounts. */
  readonly step: number;
}

/** One amount of padding: how often each pixel is held in the end, and by which windows. */
export interface Shown extends Sight {
  readonly padding: PaddingName;
}
export type Trace = readonly Shown[];

const windowsOf = ({ outputs }: Sight): number => outputs * outputs;

/** Windows of all the amounts that are shown. */
export const stepsOf = (trace: Trace): number => trace.reduce((sum, one) => sum + windowsOf(one), 0); // biome-ignore format: one line

/** Windows laid so far with each amount: the first fills up before the next begins. */
export function laidOf(trace: Trace, step: number): number[] {
  let left = step;
  return trace.map((one) => {
    const laid = Math.min(left, windowsOf(one));
    left -= laid;
    return laid;
  });
}

/** The pixels of a window: its first row and column, which may lie in the padding, and the last ones. */
export function windowAt({ outputs, margin }: Sight, { kernel, stride }: Pick<State, 'kernel' | 'stride'>, index: number) {
  const [top, left] = [Math.floor(index / outputs) * stride - margin, (index % outputs) * stride - margin];
  const holds = (i: number, j: number) => i >= top && i < top + kernel && j >= left && j < left + kernel;
  return { top, left, holds };
} // biome-ignore format: one line each

/** How often each pixel has been held after some windows. */
export function countsAt(sight: Sight, state: Pick<State, 'kernel' | 'stride'>, laid: number): number[][] {
  const counts = sight.windows.map((row) => row.map(() => 0));
  for (let index = 0; index < laid; index++) {
    const { holds } = windowAt(sight, state, index);
    for (const [i, row] of counts.entries()) for (const j of row.keys()) if (holds(i, j)) row[j]! += 1; // biome-ignore format: one line
  }
  return counts;
} // biome-ignore format: one line

const times = (count: number) => (count === 1 ? 'once' : `${count} times`);

function sentence(trace: Trace, state: State): string {
  const { kernel, side, step } = state;
  const laid = laidOf(trace, step);
  if (step === 0) return `**A window of ${kernel} × ${kernel} slides over ${side} × ${side} pixels.** How often is a corner held, and how often the middle? Press Play.`; // biome-ignore format: one line
  if (step < stepsOf(trace)) {
    const at = laid.findLastIndex((count) => count > 0);
    const { padding, outputs, windows } = trace[at]!;
    const { holds } = windowAt(trace[at]!, state, laid[at]! - 1);
    const held = windows.flatMap((row, i) => row.filter((_, j) => holds(i, j))).length;
    const zeros = kernel * kernel - held;
    return `**${padding}, window ${laid[at]} of ${outputs * outputs}:** it holds ${held === 1 ? 'one pixel' : `${held} pixels`}${zeros > 0 ? ` and ${zeros === 1 ? 'one zero' : `${zeros} zeros`}` : ''}.`;
  }
  const told = trace.map((one) => [one, ...placesOf(one)] as const);
  const [[first, corner, edge, centre]] = told as [(typeof told)[0]]; // at least one amount is shown
  if (told.length === 1) return `**${first.padding}: the corner is seen ${times(corner)}, the edge ${edge}, the centre ${centre}.** ${kernel} × ${kernel} on ${side} × ${side} gives a map of ${first.outputs} × ${first.outputs}.`; // biome-ignore format: one line
  return `**Corner, edge and centre are seen ${told.map(([one, ...seen]) => `${seen.join(', ')} (${one.padding})`).join('; ')}.** The maps have ${trace.map(({ outputs }) => `${outputs} × ${outputs}`).join(', ')} places.`;
}

export const widget: Widget<State, Trace> = {
  id: 'pixel-sight',
  version: 1,
  schema: z.object({
    side: z._default(z.int(), 6),
    kernel: z._default(z.int(), 3),
    padding: z._default(z.enum(shownPaddings), 'all'),
    stride: z._default(z.int(), 1),
    step: z._default(z.int(), 0),
  }),
  limits: { side: [6, 10], kernel: [1, 5], stride: [1, 3], step: [0, 999] },
  trace: ({ padding, side, kernel, stride }) =>
    (padding === 'all' ? paddings : [padding]).map((one) => ({
      padding: one,
      ...sightOf({ side, kernel, stride, padding: one }),
    })),
  describe: sentence,
};

export const told = ([first]: Trace): Readonly<Record<string, number>> => {
  const [corner, edge, centre] = placesOf(first!);
  return { corner, edge, centre };
};

export const table = (trace: Trace) => ({
  columns: ['padding', 'row', ...trace[0]!.windows.map((_, j) => `${j + 1}`)],
  rows: trace.flatMap(({ padding, windows }) => windows.map((row, i) => [padding, i + 1, ...row])),
});
