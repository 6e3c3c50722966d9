import { optimizers, type UpdateRule } from '../../nn/index.ts';
import { type AdamTextName, adamTexts, printedAdam } from './printed-adam.ts';

/** The optimizers of the race. */
export const ruleNames = [
  'gradientDescent',
  'momentum',
  'nesterov',
  'adagrad',
  'rmsprop',
  'adadelta',
  'adam',
  'adamw',
  'nadam',
] as const;
export type RuleName = (typeof ruleNames)[number];

/** Numbers of a rule beside its learning rate. */
export const coefficientNames = [
  'momentum',
  'rho',
  'beta1',
  'beta2',
  'epsilon',
  'weightDecay',
  'momentumDecay',
] as const;
export type CoefficientName = (typeof coefficientNames)[number];

export interface RuleConfig extends Partial<Readonly<Record<CoefficientName, number>>> {
  readonly rule: RuleName;
  readonly learningRate: number;
  /** Follows a text about Adam to the letter instead of the library's own `adam`. */
  readonly text?: AdamTextName;
}

/**
 * The coefficients that each rule has, with the settings that the race is run with. The library's own
 * differ: its AdaGrad has ε 1e-10, its RMSProp ρ 0.99, its Adadelta ρ 0.9. Nadam's `momentumDecay` is
 * PyTorch's; an infinite one leaves its momentum the same at all times.
 */
export const coefficientsOf: Readonly<
  Record<RuleName, Partial<Readonly<Record<CoefficientName, number>>>>
> = {
  gradientDescent: {},
  momentum: { momentum: 0.9 },
  nesterov: { momentum: 0.9 },
  adagrad: { epsilon: 1e-8 },
  rmsprop: { rho: 0.9, epsilon: 1e-8 },
  adadelta: { rho: 0.95, epsilon: 1e-6 },
  adam: { beta1: 0.9, beta2: 0.999, epsilon: 1e-8 },
  adamw: { beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weightDecay: 0.01 },
  nadam: { beta1: 0.9, beta2: 0.999, epsilon: 1e-8, momentumDecay: 0.004 },
};

export function ruleOf({ rule, learningRate, text, ...own }: RuleConfig): UpdateRule {
  if (text !== undefined) return printedAdam(adamTexts[text], learningRate);
  return optimizers[rule]({ learningRate, ...coefficientsOf[rule], ...own });
}
