import type { KinName } from '../../experiments/optimizers/adam/kinship.ts';
import type { RuleName } from '../../experiments/optimizers/rules.ts';

/** A rule in the tree: how many ideas it is away from plain descent, and at which place of three, or between two, it stands. */
interface Member {
  readonly rule: RuleName;
  readonly rank: 0 | 1 | 2 | 3 | 4;
  readonly column: 0 | 0.5 | 1 | 1.5 | 2;
}

export const members: readonly Member[] = [
  { rule: 'gradientDescent', rank: 0, column: 1 },
  { rule: 'momentum', rank: 1, column: 0.5 },
  { rule: 'adagrad', rank: 1, column: 1.5 },
  { rule: 'nesterov', rank: 2, column: 0 },
  { rule: 'rmsprop', rank: 2, column: 1 },
  { rule: 'adadelta', rank: 2, column: 2 },
  { rule: 'adam', rank: 3, column: 1 },
  { rule: 'nadam', rank: 4, column: 0 },
  { rule: 'adamw', rank: 4, column: 2 },
];

/** What a rule took from another, in a few words. */
export const branches: readonly { readonly from: RuleName; readonly to: RuleName }[] = [
  { from: 'gradientDescent', to: 'momentum' },
  { from: 'gradientDescent', to: 'adagrad' },
  { from: 'momentum', to: 'nesterov' },
  { from: 'adagrad', to: 'rmsprop' },
  { from: 'adagrad', to: 'adadelta' },
  { from: 'momentum', to: 'adam' },
  { from: 'rmsprop', to: 'adam' },
  { from: 'nesterov', to: 'nadam' },
  { from: 'adam', to: 'nadam' },
  { from: 'adam', to: 'adamw' },
];

/** What each rule adds to those that it comes from. */
export const added: Readonly<Record<RuleName, string>> = {
  gradientDescent: 'η times the slope',
  momentum: 'sums up directions',
  nesterov: 'looks ahead',
  adagrad: 'divides by all sizes',
  rmsprop: 'by recent sizes',
  adadelta: 'in units of steps',
  adam: 'both, corrected',
  nadam: 'looks ahead',
  adamw: 'decays beside it',
};

/** The kinships that are tried: what is set, and which rule that should be. */
export const claims: readonly { readonly kin: KinName; readonly from: RuleName; readonly set: string; readonly to: string }[] = [
  { kin: 'momentum', from: 'momentum', set: 'β = 0', to: 'gradient descent' },
  { kin: 'nesterov', from: 'nesterov', set: 'β = 0', to: 'gradient descent' },
  { kin: 'adamMomentum', from: 'adam', set: 'β₁ = 0, uncorrected', to: 'RMSProp' },
  { kin: 'adamHistory', from: 'adam', set: 'β₁ = 0, β₂ near 1, η/√t', to: 'AdaGrad' },
  { kin: 'nadam', from: 'nadam', set: 'β₁ = 0', to: 'Adam with β₁ = 0' },
  { kin: 'adamw', from: 'adamw', set: 'λ = 0', to: 'Adam' },
]; // biome-ignore format: a table
