import * as z from 'zod/mini';
import type { ActivationName, Configuration } from '../../experiments/crosswalk/configuration.ts';
import { formatNumber } from '../../experiments/format-number.ts';
import {
  type Form,
  limitOf,
  nameOf,
  type Rule,
  rules,
  varianceOf,
} from '../../experiments/initialization/rules.ts';
import { math } from '../../nn/index.ts';
import type { Widget } from '../kit/widget.ts';

export interface State {
  readonly rule: Rule;
  readonly form: Form;
  readonly fanIn: number;
  readonly fanOut: number;
}

/** What the rule gives for these fans. */
export interface Trace {
  readonly variance: number;
  readonly deviation: number;
  /** Of the uniform form. */
  readonly limit: number;
}

export const ruleNames: Readonly<Record<Rule, string>> = {
  pytorch: 'U(±1/√fan-in)',
  lecun: 'LeCun',
  glorot: 'Glorot',
  he: 'He',
};
const formulas: Readonly<Record<Rule, string>> = {
  pytorch: '1/(3 fan-in)',
  lecun: '1/fan-in',
  glorot: '2/(fan-in + fan-out)',
  he: '2/fan-in',
};

/** The activation that a rule is made for; the last one is a library's default, whatever follows. */
const partners: Readonly<Record<Rule, ActivationName>> = {
  lecun: 'selu',
  glorot: 'tanh',
  he: 'relu',
  pytorch: 'relu',
};

/** PyTorch's default has a uniform form only. */
export const formOf = ({ rule, form }: Pick<State, 'rule' | 'form'>): Form =>
  rule === 'pytorch' ? 'uniform' : form;

export const configurationOf = (state: State): Configuration => ({
  inputs: state.fanIn,
  hidden: [state.fanOut],
  outputs: 10,
  activation: partners[state.rule],
  initializer: nameOf(state.rule, formOf(state)),
  batchNorm: null,
  dropout: 0,
  optimizer: { rule: 'gradientDescent', learningRate: 0.1 },
  clip: null,
});

function trace(state: State): Trace {
  const variance = varianceOf[state.rule](state);
  return { variance, deviation: math.sqrt(variance), limit: limitOf(variance) };
}

/** The density at a weight, as a share of the largest that the normal form has. */
export function densityAt(weight: number, { deviation, limit }: Trace, form: Form): number {
  if (form === 'normal') {
    const z = weight / deviation;
    return math.exp(-0.5 * z * z);
  }
  // 1/(2r) over 1/(σ√(2π)), with r = σ√3.
  return Math.abs(weight) <= limit ? math.sqrt(Math.PI / 6) : 0;
}

export const widget: Widget<State, Trace> = {
  id: 'initializer-names',
  version: 1,
  schema: z.object({
    rule: z._default(z.enum(rules), 'glorot'),
    form: z._default(z.enum(['normal', 'uniform']), 'uniform'),
    fanIn: z._default(z.int(), 784),
    fanOut: z._default(z.int(), 512),
  }),
  limits: { fanIn: [1, 1024], fanOut: [1, 1024] },
  trace,
  describe: ({ variance, deviation, limit }, { rule, fanIn, fanOut }) =>
    `**${ruleNames[rule]}, ${fanIn} → ${fanOut}: variance ${formulas[rule]} = ${formatNumber(variance)}.** As a normal: standard deviation ${formatNumber(deviation)}. As a uniform: from −${formatNumber(limit)} to ${formatNumber(limit)}.`,
};

export const table = ({ fanIn, fanOut }: State) => ({
  columns: ['rule', 'variance', 'standard deviation', 'limit of the uniform form'],
  rows: rules.map((rule) => {
    const { variance, deviation, limit } = trace({ rule, form: 'uniform', fanIn, fanOut });
    return [ruleNames[rule], variance, deviation, limit];
  }),
});
