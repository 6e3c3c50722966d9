import type { RuleConfig } from '../optimizers/rules.ts';
import type { ClassifierConfig } from '../training/classifier.ts';

/** Table E7: dying rectifiers, by `training/classifier.ts`; means of five seeds, within 0.08. */
export const base = {
  task: { moons: 200, noise: 0.2 },
  hidden: [64, 64],
  weights: 'he',
} as const satisfies Partial<ClassifierConfig>;

export const seeds = [0, 1, 2, 3, 4] as const;

type Row = readonly [
  optimizer: RuleConfig,
  expected: { readonly dead: readonly [number, number]; readonly accuracy: number },
];

const row = (
  rule: 'gradientDescent' | 'adam',
  learningRate: number,
  ...[first, second, accuracy]: readonly [number, number, number]
): Row => [
  { rule, learningRate },
  { dead: [first, second], accuracy },
];

/** After 300 updates with ReLU. */
export const trained: readonly Row[] = [
  row('gradientDescent', 0.1, 0, 0.07, 0.917),
  row('gradientDescent', 0.3, 0, 0.08, 0.974),
  row('gradientDescent', 1, 0, 0.2, 0.977),
  row('gradientDescent', 3, 0.34, 0.62, 0.958),
  row('gradientDescent', 10, 0.89, 0.97, 0.537),
  row('adam', 0.001, 0, 0.12, 0.951),
  row('adam', 0.01, 0, 0.21, 0.992),
  row('adam', 0.03, 0.02, 0.26, 0.993),
  row('adam', 0.1, 0.23, 0.45, 0.996),
  row('adam', 0.3, 0.52, 0.53, 0.98),
];

/** Accuracy of leaky rectifiers with gradient descent at 3. */
export const LEAKY = 0.69;

/** Before training, by the hidden bias. */
export const untrained: readonly (readonly [bias: number, dead: readonly [number, number]])[] = [
  [0.1, [0, 0.04]],
  [0, [0, 0.08]],
  [-0.5, [0.09, 0.22]],
  [-1, [0.25, 0.55]],
  [-2, [0.59, 0.97]],
  [-3, [0.85, 1]],
];
