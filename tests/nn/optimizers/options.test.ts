import { expect, test } from 'vitest';
import { optimizers } from '../../../src/nn/index.ts';

type Rule = Exclude<keyof typeof optimizers, 'apply'>;

/** What an option may be: as messages say it, numbers just outside, and numbers inside. */
interface Range {
  readonly says: string;
  readonly refused: readonly number[];
  readonly taken: readonly number[];
}

const { NaN: none, POSITIVE_INFINITY: endless } = Number;
const anyNumber: Range = { says: 'must be a number', refused: [none, endless], taken: [-1, 0.9] };
const notNegative: Range = { says: 'must be a number from 0', refused: [none, -1e-9], taken: [0, 1e-8] }; // biome-ignore format: one line
const share: Range = { says: 'must be a number from 0 to below 1', refused: [none, -1e-9, 1], taken: [0, 0.999] }; // biome-ignore format: one line

const rules: Readonly<Record<Rule, Readonly<Record<string, Range>>>> = {
  gradientDescent: {},
  momentum: { momentum: anyNumber },
  nesterov: { momentum: anyNumber },
  adagrad: { epsilon: notNegative, initialAccumulator: notNegative },
  adadelta: { rho: share, epsilon: notNegative },
  rmsprop: { rho: share, epsilon: notNegative, momentum: anyNumber },
  adam: { beta1: share, beta2: share, epsilon: notNegative },
  adamw: { beta1: share, beta2: share, epsilon: notNegative, weightDecay: anyNumber },
  nadam: { beta1: share, beta2: share, epsilon: notNegative },
};

const make = (rule: Rule, options: object) =>
  (optimizers[rule] as (options: object) => unknown)({ learningRate: 0.1, ...options });

test.each(Object.keys(rules) as Rule[])('%s says by name what its options may be, and takes what they may', (rule) => {
  for (const [option, { says, refused, taken }] of Object.entries({ learningRate: anyNumber, ...rules[rule] })) {
    for (const value of refused)
      expect(() => make(rule, { [option]: value })).toThrow(`${rule}: ${option} ${says}, not ${value}`);
    for (const value of taken) expect(() => make(rule, { [option]: value })).not.toThrow();
  }
  expect(() => make(rule, { lr: 0.1 })).toThrow(`${rule}: no option 'lr'; what can be given: `);
}); // biome-ignore format: one line
