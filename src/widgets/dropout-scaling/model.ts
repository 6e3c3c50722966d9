import * as z from 'zod/mini';
import {
  type Scaled,
  type ScalingRule,
  scaledBy,
  scalingRules,
} from '../../experiments/dropout/scaling-rules.ts';
import { formatNumber } from '../../experiments/format-number.ts';
import type { Widget } from '../kit/widget.ts';

export interface State {
  /** Probability that a unit is dropped. */
  readonly rate: number;
  readonly seed: number;
}

export type Trace = readonly Scaled[];

/** A rule in words and formulas; `p` with the rule's own meaning. */
interface Wording {
  readonly name: string;
  /** Who writes it so. */
  readonly by: string;
  readonly training: string;
  readonly test: string;
  readonly isRight: boolean;
}

export const wordings: Readonly<Record<ScalingRule, Wording>> = {
  dropped: {
    name: 'p is dropped, scaled at test',
    by: 'source C',
    training: 'a \\odot M',
    test: 'w \\times (1 - p)',
    isRight: true,
  },
  kept: {
    name: 'p is kept, scaled at test',
    by: 'source B, last line; Srivastava',
    training: 'a \\odot M',
    test: 'w \\times p',
    isRight: true,
  },
  inverted: {
    name: 'p is dropped, scaled in training',
    by: 'this book, PyTorch, Keras',
    training: 'a \\odot M \\div (1 - p)',
    test: 'w',
    isRight: true,
  },
  sourceE: {
    name: 'p is dropped, and scales at test',
    by: 'source E, as printed',
    training: 'a \\odot M',
    test: 'a \\times p',
    isRight: false,
  },
  sourceA: {
    name: 'nothing is scaled',
    by: 'source A 3.2, as printed',
    training: 'a \\odot M',
    test: 'w',
    isRight: false,
  },
};

/** The value of the letter p in a rule. */
export const letterOf = (rule: ScalingRule, rate: number): string =>
  formatNumber(Number((rule === 'kept' ? 1 - rate : rate).toPrecision(6)));

const short = (value: number) => formatNumber(value, { digits: 3 });

/** What test over training says about a rule. */
export function verdictOf({ rule, ratio }: Scaled): string {
  if (wordings[rule].isRight) return 'the same';
  return Math.abs(ratio - 1) < 1e-9 ? 'the same, at p = 0.5 only' : `${short(ratio)} times`;
}

export const byRule = (trace: Trace, rule: ScalingRule): Scaled =>
  trace.find((one) => one.rule === rule)!;

/** Numbers for the prose around the figure. */
export const told = (trace: Trace): Readonly<Record<string, number>> => ({
  training: byRule(trace, 'dropped').training,
  printed: byRule(trace, 'sourceE').test,
  ratio: byRule(trace, 'sourceE').ratio,
});

function sentence(trace: Trace, { rate }: State): string {
  const [right, printed] = [byRule(trace, 'dropped'), byRule(trace, 'sourceE')];
  const start = `**With ${formatNumber(Number((100 * rate).toPrecision(6)))} % dropped, training averages ${short(right.training)} before scaling.**`;
  if (Math.abs(rate - 0.5) < 1e-9)
    return `${start} Source E's rule answers the same: at one half, dropped and kept are one number.`;
  return `${start} Source E's rule answers ${short(printed.test)}, ${short(printed.ratio)} times that.`;
}

export const widget: Widget<State, Trace> = {
  id: 'dropout-scaling',
  version: 1,
  schema: z.object({
    rate: z._default(z.number(), 0.2),
    seed: z._default(z.int().check(z.minimum(0), z.maximum(4294967295)), 669),
  }),
  limits: { rate: [0.05, 0.95] },
  trace: scaledBy,
  describe: sentence,
};

export const table = (trace: Trace) => ({
  columns: ['rule', 'mean in training', 'answer at test', 'test over training'],
  rows: scalingRules.map((rule) => {
    const { training, test, ratio } = byRule(trace, rule);
    return [`${wordings[rule].name} (${wordings[rule].by})`, training, test, ratio];
  }),
});
