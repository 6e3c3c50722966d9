import type { Library } from './rules/rule-names.ts';
import type { Optimizer } from './rules/write-rule.ts';

/** A network and its training, in words that every library has. */
export interface Configuration {
  readonly inputs: number;
  readonly hidden: readonly number[];
  /** One is a logit for a class or not; more are a logit for each class. */
  readonly outputs: number;
  readonly activation: ActivationName;
  readonly initializer: InitializerName;
  /** Where the biases of the hidden layers start; 0 if absent. */
  readonly hiddenBias?: number;
  /** Batch normalization before each activation, and the share of the old running mean that a step replaces. */
  readonly batchNorm: { readonly momentum: number } | null;
  readonly dropout: number;
  readonly optimizer: Optimizer;
  readonly clip: { readonly by: 'value' | 'norm' | 'globalNorm'; readonly limit: number } | null;
}

export type ActivationName = 'sigmoid' | 'tanh' | 'relu' | 'leakyRelu' | 'prelu' | 'elu' | 'selu';

export type InitializerName =
  | 'zeros'
  | 'tiny'
  | 'standard'
  | 'pytorchDefault'
  | 'lecunNormal'
  | 'lecunUniform'
  | 'glorotUniform'
  | 'glorotNormal'
  | 'heNormal'
  | 'heUniform'
  | 'orthogonal';

/** Sizes of all layers, inputs first. */
export const sizesOf = ({ inputs, hidden, outputs }: Configuration): number[] => [
  inputs,
  ...hidden,
  outputs,
];

/** What a library calls things, and how it writes a network and its training. */
export interface Dialect {
  readonly library: Library;
  readonly language: 'typescript' | 'python';
  /** What it calls each way to fill weights, as it is written in code. */
  readonly initializers: Readonly<Record<InitializerName, string>>;
  write(configuration: Configuration): string;
}
