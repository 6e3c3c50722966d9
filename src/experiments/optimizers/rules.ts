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
  'nadam',
] as const;
export type RuleName = (typeof ruleNames)[number];

export interface RuleConfig {
  readonly rule: RuleName;
  readonly learningRate: number;
  /** Of `momentum` and `nesterov`. */
  readonly momentum?: number;
  /** Of `nadam`: 0.004 as in PyTorch unless told otherwise; infinite leaves its momentum the same at all times. */
  readonly momentumDecay?: number;
  /** Follows a text about Adam to the letter instead of the library's own `adam`. */
  readonly text?: AdamTextName;
}

/** Each with the settings that the race is run with; those of the library differ where noted. */
const made: Readonly<Record<RuleName, (config: RuleConfig) => UpdateRule>> = {
  gradientDescent: ({ learningRate }) => optimizers.gradientDescent({ learningRate }),
  momentum: ({ learningRate, momentum = 0.9 }) => optimizers.momentum({ learningRate, momentum }),
  nesterov: ({ learningRate, momentum = 0.9 }) => optimizers.nesterov({ learningRate, momentum }),
  // 1e-10 in the library.
  adagrad: ({ learningRate }) => optimizers.adagrad({ learningRate, epsilon: 1e-8 }),
  // 0.99 and 0.9 in the library.
  rmsprop: ({ learningRate }) => optimizers.rmsprop({ learningRate, rho: 0.9 }),
  adadelta: ({ learningRate }) => optimizers.adadelta({ learningRate, rho: 0.95 }),
  adam: ({ learningRate, text }) =>
    text === undefined
      ? optimizers.adam({ learningRate })
      : printedAdam(adamTexts[text], learningRate),
  nadam: ({ learningRate, momentumDecay = 0.004 }) =>
    optimizers.nadam({ learningRate, momentumDecay }),
};

export const ruleOf = (config: RuleConfig): UpdateRule => made[config.rule](config);
