import {
  type CoefficientName,
  coefficientsOf,
  type RuleConfig,
} from '../../../experiments/optimizers/rules.ts';

/** A lane that follows the rule the reader has written. */
export interface OwnLane {
  readonly rule: 'own';
  readonly learningRate: number;
}

export type Lane = RuleConfig | OwnLane;

export const isOwnLane = (lane: Lane): lane is OwnLane => lane.rule === 'own';

export const isLibraryLane = (lane: Lane): lane is RuleConfig => lane.rule !== 'own';

/** The value of a coefficient in a lane: its own, or the usual one. */
export const coefficient = (lane: RuleConfig, name: CoefficientName): number =>
  lane[name] ?? coefficientsOf[lane.rule][name] ?? 0;

/** Whether a rule has a coefficient of this name. */
export const has = (rule: RuleConfig['rule'], name: string): name is CoefficientName =>
  Object.hasOwn(coefficientsOf[rule], name);

/** The coefficients that a lane has, in the order of its source. */
export const coefficientsIn = (lane: Lane): readonly CoefficientName[] =>
  isOwnLane(lane)
    ? []
    : Object.keys(coefficientsOf[lane.rule]).filter((name) => has(lane.rule, name));
