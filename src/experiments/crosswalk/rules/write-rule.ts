import { coefficientsOf, type RuleConfig, type RuleName } from '../../optimizers/rules.ts';
import { type Library, ruleNamesIn, type Setting } from './rule-names.ts';

/** A rule with its numbers, in words that every library has. */
export type Optimizer = Omit<RuleConfig, 'text'>;

/** The value that a setting has in the book: as asked for, as raced, or as our library has it. */
const settingIn = (config: Optimizer, { setting, called }: Setting): number | boolean => {
  const { rule, ...told } = config;
  const raced: Partial<Record<string, number>> = { ...coefficientsOf[rule], ...told };
  return raced[setting] ?? called['Chain Rule'].usual ?? 0;
};

/** Keras refuses a whole number as a learning rate. */
function asPython(value: number | boolean): string {
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return Number.isInteger(value) && value !== 0 ? `${value}.0` : String(value);
}

/** A setting is written if the rule is raced with it, or if the library would take another value. */
function written(config: Optimizer, library: Library): (readonly [name: string, value: string])[] {
  const raced = ['learningRate', ...Object.keys(coefficientsOf[config.rule])];
  return ruleNamesIn[config.rule].settings.flatMap((setting) => {
    const { name, usual } = setting.called[library];
    const value = settingIn(config, setting);
    if (name === null || (value === usual && !raced.includes(setting.setting))) return [];
    return [[name, library === 'Chain Rule' ? String(value) : asPython(value)] as const];
  });
}

interface Writing {
  /** Further arguments, where the library takes some of another kind. */
  readonly more?: readonly string[];
  /** Calls of more letters take a line for each argument. */
  readonly longest?: number;
}

/** Our own library's call. */
function inTypeScript(config: Optimizer, longest: number): string {
  const name = `optimizers.${ruleNamesIn[config.rule].functions['Chain Rule']}`;
  const given = written(config, 'Chain Rule').map(([one, value]) => `${one}: ${value}`);
  const line = `${name}({ ${given.join(', ')} })`;
  return line.length <= longest
    ? line
    : `${name}({\n${given.map((one) => `  ${one},\n`).join('')}})`;
}

/** A Python call. */
function call(name: string, given: readonly string[], longest: number): string {
  const line = `${name}(${given.join(', ')})`;
  return line.length <= longest
    ? line
    : `${name}(\n${given.map((one) => `    ${one},\n`).join('')})`;
}

function inPython(config: Optimizer, library: 'PyTorch' | 'Keras', { more, longest }: Required<Writing>): string {
  const { functions, flag } = ruleNamesIn[config.rule];
  const pairs = written(config, library);
  const both = pairs.filter(([name]) => name.startsWith('betas[')).map(([, value]) => value);
  const settings = pairs.flatMap(([name, value]) => {
    if (name === 'betas[1]') return [];
    return name === 'betas[0]' ? [`betas=(${both.join(', ')})`] : [`${name}=${value}`];
  });
  const home = library === 'PyTorch' ? 'torch.optim' : 'keras.optimizers';
  const given = [...settings, ...(flag === undefined ? [] : [flag])];
  return call(`${home}.${functions[library]}`, [
    ...(library === 'PyTorch' ? ['network.parameters()'] : []),
    ...given,
    ...more,
  ], longest);
} // biome-ignore format: one line

/** How a library makes this rule. */
export function writeRule(
  config: Optimizer,
  library: Library,
  { more = [], longest = 72 }: Writing = {},
): string {
  return library === 'Chain Rule'
    ? inTypeScript(config, longest)
    : inPython(config, library, { more, longest });
}

/** The rule with the settings that our library has unless told otherwise. */
export function asOurs(rule: RuleName): Optimizer {
  const usual = ruleNamesIn[rule].settings.map(({ setting, called }) => [setting, called['Chain Rule'].usual]); // biome-ignore format: one line
  const { learningRate = 0.01, ...own } = Object.fromEntries(usual);
  const raced = Object.keys(coefficientsOf[rule]);
  const kept = Object.entries(own).filter(([name]) => raced.includes(name));
  return { rule, learningRate, ...Object.fromEntries(kept) };
}

/** Whether a library can follow the rule with these settings; where not, which of them is built in, and at what. */
export function builtIn(
  config: Optimizer,
  library: Library,
): { readonly setting: Setting['setting']; readonly value: number | boolean } | null {
  for (const one of ruleNamesIn[config.rule].settings) {
    const { name, usual } = one.called[library];
    if (name === null && usual !== null && usual !== settingIn(config, one))
      return { setting: one.setting, value: usual };
  }
  return null;
}
