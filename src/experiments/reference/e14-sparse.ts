import type { RuleConfig } from '../optimizers/rules.ts';

/**
 * Ten features, one of them there in one example of a hundred: its weight, whose target is 1, after 500 and
 * 2,000 examples, means of 20 seeds as the syllabus has them.
 */
export const rareWeights: readonly {
  readonly of: string;
  readonly rule: RuleConfig;
  readonly at: readonly [after500: number, after2000: number];
}[] = [
  { of: 'SGD .01', rule: { rule: 'gradientDescent', learningRate: 0.01 }, at: [0.113, 0.345] },
  { of: 'SGD .05', rule: { rule: 'gradientDescent', learningRate: 0.05 }, at: [0.462, 0.875] },
  { of: 'AdaGrad .5', rule: { rule: 'adagrad', learningRate: 0.5 }, at: [0.774, 0.974] },
  { of: 'RMSProp .01', rule: { rule: 'rmsprop', learningRate: 0.01 }, at: [0.097, 0.487] },
  { of: 'Adam .01', rule: { rule: 'adam', learningRate: 0.01 }, at: [0.193, 0.782] },
];
