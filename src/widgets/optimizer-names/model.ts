import * as z from 'zod/mini';
import {
  type Called,
  libraries,
  type RuleNames,
  ruleNamesIn,
  type SettingName,
} from '../../experiments/crosswalk/rules/rule-names.ts';
import { type RuleName, ruleNames } from '../../experiments/optimizers/rules.ts';
import type { Widget } from '../kit/widget.ts';

export interface State {
  readonly rule: RuleName;
}

export const words: Readonly<Record<RuleName, string>> = {
  gradientDescent: 'gradient descent',
  momentum: 'momentum',
  nesterov: 'Nesterov',
  adagrad: 'AdaGrad',
  rmsprop: 'RMSProp',
  adadelta: 'Adadelta',
  adam: 'Adam',
  adamw: 'AdamW',
  nadam: 'Nadam',
};

/** What the formulas of the book call a setting. */
export const letters: Readonly<Record<SettingName, string>> = {
  learningRate: 'η',
  momentum: 'β',
  rho: 'ρ',
  beta1: 'β₁',
  beta2: 'β₂',
  epsilon: 'ε',
  weightDecay: 'λ',
  momentumDecay: 'ψ',
  initialAccumulator: 's₀',
  centered: 'centred',
};

/** Rules by their names, `adagrad, rmsprop`, as a chapter asks for them; all of them where it names none. */
export function asked(text: string): readonly RuleName[] {
  const named = text.split(/[\s,]+/).filter(Boolean);
  const found = named.map((name) => {
    const rule = ruleNames.find((one) => one === name);
    if (!rule) throw new Error(`optimizer-names: there is no rule ${name}; there are ${ruleNames.join(', ')}`); // biome-ignore format: one line
    return rule;
  });
  return found.length === 0 ? ruleNames : found;
}

const usualIn = (values: RuleNames['settings'][number]['called']) => libraries.map((library) => values[library].usual); // biome-ignore format: one line

/** Whether the libraries take different values unless told. */
export const isDisputed = ({ called }: RuleNames['settings'][number]): boolean =>
  new Set(usualIn(called)).size > 1;

/** `lr = 0.001`, as a library has it; a value that is built in has no name. */
export function told({ name, usual }: Called): string {
  const value = usual === null ? ', must be given' : ` = ${usual}`;
  return name === null ? `${usual}, built in` : `${name}${value}`;
}

export function sentence({ rule }: State): string {
  const { settings } = ruleNamesIn[rule];
  const disputed = settings.filter(isDisputed);
  const count = `${disputed.length} of ${settings.length}`;
  const name = words[rule].replace(/^./, (first) => first.toUpperCase());
  if (disputed.length === 0) return `**${name}: the three libraries take the same numbers.**`;
  return `**${name}: ${count} numbers differ from library to library unless told: ${disputed.map(({ setting }) => letters[setting]).join(', ')}.**`;
}

export const widget: Widget<State, null> = {
  id: 'optimizer-names',
  version: 1,
  schema: z.object({ rule: z._default(z.enum(ruleNames), 'adam') }),
  limits: {},
  trace: () => null,
  describe: (_, state) => sentence(state),
};
