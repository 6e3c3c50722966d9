import * as z from 'zod/mini';
import { formatNumber } from '../../experiments/format-number.ts';
import {
  apart,
  type FormName,
  type FormWay,
  formNames,
  momentumForms,
} from '../../experiments/optimizers/momentum-forms.ts';
import type { Widget } from '../kit/widget.ts';

export interface State {
  readonly momentum: number;
  /** Of the sum and of the stored step. */
  readonly learningRate: number;
  /** Of the mean; while linked it is the learning rate over 1 − β. */
  readonly averageRate: number;
  readonly linked: boolean;
  /** After half of the updates every learning rate is divided by ten. */
  readonly changes: boolean;
}

/** Updates of the run. */
export const updates = 50;

export type Trace = Readonly<Record<FormName, FormWay>>;

/** The mean's learning rate that makes its way the same as that of the sum. */
export const linkedRate = ({
  learningRate,
  momentum,
}: Pick<State, 'learningRate' | 'momentum'>): number => learningRate / (1 - momentum);

/** The learning rate that the mean is run with. */
export const rateOfMean = (state: State): number =>
  state.linked ? linkedRate(state) : state.averageRate;

export const formWords: Readonly<Record<FormName, string>> = {
  velocity: 'sum of slopes',
  heavyBall: 'stored step',
  average: 'mean of slopes',
};

export const widget: Widget<State, Trace> = {
  id: 'momentum-forms',
  version: 1,
  schema: z.object({
    momentum: z._default(z.number(), 0.9),
    learningRate: z._default(z.number(), 0.003),
    averageRate: z._default(z.number(), 0.003),
    linked: z._default(z.boolean(), false),
    changes: z._default(z.boolean(), false),
  }),
  limits: { momentum: [0, 0.99], learningRate: [1e-4, 0.01], averageRate: [1e-4, 1] },
  trace: (state) =>
    momentumForms({
      momentum: state.momentum,
      learningRate: state.learningRate,
      averageRate: rateOfMean(state),
      changesAfter: state.changes ? updates / 2 : null,
      updates,
    }),
  describe(trace, state) {
    const heights = formNames.map((name) => `${formWords[name]} ${formatNumber(trace[name].heights.at(-1)!)}`); // biome-ignore format: one line
    const far = Math.max(
      apart(trace.velocity, trace.heavyBall),
      apart(trace.velocity, trace.average),
    );
    const same =
      far < 1e-12
        ? `The three ways are one: nowhere more than ${formatNumber(far, { digits: 2 })} apart.`
        : `Their places are up to ${formatNumber(far)} apart.`;
    return `**After ${updates} updates:** ${heights.join(', ')}. ${same}${state.linked ? '' : ` The mean’s η would have to be ${formatNumber(linkedRate(state))}.`}`;
  },
};

/** What each form has stored, across the valley, after an update; all learning rates are still as they were set. */
export function storedAt(
  trace: Trace,
  state: State,
  update: number,
): Readonly<Record<FormName, number>> {
  const moved = (name: FormName) => {
    const { places } = trace[name];
    return places[update]![1] - places[update - 1]![1];
  };
  return {
    velocity: -moved('velocity') / state.learningRate,
    heavyBall: moved('heavyBall'),
    average: -moved('average') / rateOfMean(state),
  };
}

export const table = (trace: Trace) => ({
  columns: ['update', ...formNames.map((name) => `height, ${formWords[name]}`)],
  rows: trace.velocity.heights.map((_, t) => [
    t,
    ...formNames.map((name) => trace[name].heights[t]!),
  ]),
});
