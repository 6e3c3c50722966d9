import type { CoefficientName, RuleName } from '../../optimizers/rules.ts';

export const libraries = ['Chain Rule', 'PyTorch', 'Keras'] as const;
export type Library = (typeof libraries)[number];

/** A number or a choice that some library has for a rule. */
export type SettingName = 'learningRate' | CoefficientName | 'initialAccumulator' | 'centered';

/** What one library calls a setting, and what it takes unless told. */
export interface Called {
  /** Null where the value is built in. */
  readonly name: string | null;
  /** Null where it must be given. */
  readonly usual: number | boolean | null;
}

export interface Setting {
  readonly setting: SettingName;
  readonly called: Readonly<Record<Library, Called>>;
}

/** A rule as three libraries have it. */
export interface RuleNames {
  readonly functions: Readonly<Record<Library, string>>;
  /** What PyTorch and Keras must be told besides the settings. */
  readonly flag?: string;
  readonly settings: readonly Setting[];
}

type Pair = readonly [name: string | null, usual: Called['usual']];

const setting = (name: SettingName, ours: Called['usual'], pytorch: Pair, keras: Pair): Setting => ({
  setting: name,
  called: {
    'Chain Rule': { name, usual: ours },
    PyTorch: { name: pytorch[0], usual: pytorch[1] },
    Keras: { name: keras[0], usual: keras[1] },
  },
}); // biome-ignore format: one line

const same = (function_: string): RuleNames['functions'] => ({ 'Chain Rule': function_, PyTorch: 'SGD', Keras: 'SGD' }); // biome-ignore format: one line

const plainRate = setting('learningRate', 0.01, ['lr', null], ['learning_rate', 0.01]);
const momentum = setting('momentum', 0.9, ['momentum', 0], ['momentum', 0]);
const betas = [
  setting('beta1', 0.9, ['betas[0]', 0.9], ['beta_1', 0.9]),
  setting('beta2', 0.999, ['betas[1]', 0.999], ['beta_2', 0.999]),
];
const adamRate = setting('learningRate', 1e-3, ['lr', 1e-3], ['learning_rate', 1e-3]);
const adamEpsilon = setting('epsilon', 1e-8, ['eps', 1e-8], ['epsilon', 1e-7]);

/**
 * Names and defaults of every optimizer. The tests read those of PyTorch, and of Keras where it is
 * installed, off the libraries themselves, and run ours with and without them.
 */
export const ruleNamesIn: Readonly<Record<RuleName, RuleNames>> = {
  gradientDescent: { functions: same('gradientDescent'), settings: [plainRate] },
  momentum: { functions: same('momentum'), settings: [plainRate, momentum] },
  nesterov: { functions: same('nesterov'), flag: 'nesterov=True', settings: [plainRate, momentum] },
  adagrad: {
    functions: { 'Chain Rule': 'adagrad', PyTorch: 'Adagrad', Keras: 'Adagrad' },
    settings: [
      setting('learningRate', 0.01, ['lr', 0.01], ['learning_rate', 1e-3]),
      setting('epsilon', 1e-10, ['eps', 1e-10], ['epsilon', 1e-7]),
      setting('initialAccumulator', 0, ['initial_accumulator_value', 0], ['initial_accumulator_value', 0.1]),
    ],
  },
  rmsprop: {
    functions: { 'Chain Rule': 'rmsprop', PyTorch: 'RMSprop', Keras: 'RMSprop' },
    settings: [
      setting('learningRate', 0.01, ['lr', 0.01], ['learning_rate', 1e-3]),
      setting('rho', 0.99, ['alpha', 0.99], ['rho', 0.9]),
      setting('epsilon', 1e-8, ['eps', 1e-8], ['epsilon', 1e-7]),
      setting('momentum', 0, ['momentum', 0], ['momentum', 0]),
      setting('centered', false, ['centered', false], ['centered', false]),
    ],
  },
  adadelta: {
    functions: { 'Chain Rule': 'adadelta', PyTorch: 'Adadelta', Keras: 'Adadelta' },
    settings: [
      setting('learningRate', 1, ['lr', 1], ['learning_rate', 1e-3]),
      setting('rho', 0.9, ['rho', 0.9], ['rho', 0.95]),
      setting('epsilon', 1e-6, ['eps', 1e-6], ['epsilon', 1e-7]),
    ],
  },
  adam: {
    functions: { 'Chain Rule': 'adam', PyTorch: 'Adam', Keras: 'Adam' },
    settings: [adamRate, ...betas, adamEpsilon],
  },
  adamw: {
    functions: { 'Chain Rule': 'adamw', PyTorch: 'AdamW', Keras: 'AdamW' },
    settings: [
      adamRate,
      ...betas,
      adamEpsilon,
      setting('weightDecay', 0.01, ['weight_decay', 0.01], ['weight_decay', 0.004]),
    ],
  },
  nadam: {
    functions: { 'Chain Rule': 'nadam', PyTorch: 'NAdam', Keras: 'Nadam' },
    settings: [
      setting('learningRate', 2e-3, ['lr', 2e-3], ['learning_rate', 1e-3]),
      ...betas,
      adamEpsilon,
      setting('momentumDecay', 4e-3, ['momentum_decay', 4e-3], [null, 1]),
    ],
  },
}; // biome-ignore format: a table
