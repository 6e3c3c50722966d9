import * as z from 'zod/mini';
import type { PlateauRule } from '../../experiments/crosswalk/schedules/schedule-dialect.ts';
import { formatNumber } from '../../experiments/format-number.ts';
import {
  type CurveName,
  curveNames,
  givenCurve,
  type Report,
  reports,
  startRate,
  watch,
} from '../../experiments/schedules/plateau-watch.ts';
import type { Widget } from '../kit/widget.ts';
import { readDrawn, writeDrawn } from './drawn-text.ts';

export interface State {
  readonly curve: CurveName;
  /** The reader's own losses, as `readDrawn` reads them. */
  readonly drawn: string;
  readonly patience: number;
  readonly factor: number;
  readonly threshold: number;
  readonly cooldown: number;
  /** Counts as Keras does: one bad report fewer. */
  readonly asKeras: boolean;
  readonly seed: number;
  /** Reports that have come. */
  readonly step: number;
}

export type Trace = readonly Report[];

/** What the pen finds on the paper: a fall that ends on a plateau. */
const sheet = writeDrawn(givenCurve('flat', 1));

export const drawnOf = ({ drawn }: State): readonly number[] => readDrawn(drawn) ?? [];

export const widget: Widget<State, Trace> = {
  id: 'plateau-detector',
  version: 1,
  schema: z.object({
    curve: z._default(z.enum(curveNames), 'flat'),
    drawn: z._default(z.string().check(z.refine((text) => readDrawn(text) !== null)), sheet),
    patience: z._default(z.int(), 5),
    factor: z._default(z.number(), 0.5),
    threshold: z._default(z.number(), 1e-4),
    cooldown: z._default(z.int(), 0),
    asKeras: z._default(z.boolean(), false),
    seed: z._default(z.int(), 1),
    step: z._default(z.int(), 0),
  }),
  limits: {
    patience: [0, 12],
    factor: [0.1, 0.9],
    threshold: [0, 0.1],
    cooldown: [0, 10],
    seed: [0, 999_999],
    step: [0, reports],
  },
  trace: (state) => watch({ ...state, drawn: drawnOf(state) }),
  describe(trace, state) {
    const { step, patience, asKeras } = state;
    if (step === 0)
      return `**No report has come yet.** The detector allows ${patience} bad ${patience === 1 ? 'report' : 'reports'}. Press Play.`;
    const { loss, rate, best, waited, isReduced } = trace[step - 1]!;
    const limit = asKeras ? Math.max(1, patience) : patience + 1;
    const judged = isReduced
      ? `the ${ordinal(limit)} without an improvement: η falls to ${show(rate)}`
      : waited === 0
        ? 'an improvement, or a pause'
        : `${waited} of ${limit} without an improvement on ${show(best)}`;
    const cut = reductionsOf(trace.slice(0, step));
    const said = cut.length === 0 ? 'η has not been reduced' : `Reduced at ${cut.join(', ')}`;
    return `**Report ${step}: ${show(loss)}, ${judged}.** ${said}; η is ${show(rate)}.`;
  },
};

const show = (value: number) => formatNumber(value, { digits: 3 });

function ordinal(count: number): string {
  const ending = count === 1 ? 'st' : count === 2 ? 'nd' : count === 3 ? 'rd' : 'th';
  return `${count}${ending}`;
}

/** The reports at which the rate was reduced, from 1. */
export const reductionsOf = (trace: Trace): readonly number[] =>
  trace.flatMap(({ isReduced }, i) => (isReduced ? [i + 1] : []));

/** The detector as other libraries would be given it. */
export const asCode = ({ patience, asKeras, factor, threshold, cooldown }: State): PlateauRule => ({
  learningRate: startRate,
  factor,
  patience: asKeras ? Math.max(0, patience - 1) : patience,
  threshold,
  cooldown,
});

export const table = (trace: Trace, { step }: State) => ({
  columns: ['report', 'loss', 'best so far', 'waited', 'η from here on'],
  rows: trace
    .slice(0, step)
    .map(({ loss, best, waited, rate }, i) => [i + 1, loss, best, waited, rate]),
});
