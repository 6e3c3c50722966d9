import {
  type CoefficientName,
  coefficientNames,
  type RuleConfig,
  type RuleName,
} from '../../../experiments/optimizers/rules.ts';
import type { Pair, Way } from '../../../experiments/optimizers/way.ts';
import { math } from '../../../nn/index.ts';
import { coefficient, isOwnLane, type Lane } from '../lanes/lane.ts';
import { letters } from '../lanes/lane-look.ts';
import { type Meaning, writtenOut } from './written-out.ts';

/** What stands in front of an update, for one coordinate. */
interface Before {
  readonly place: number;
  readonly slope: number;
  /** What the rule remembers from the update before. */
  readonly memory: (name: string) => number;
  readonly rate: number;
  readonly own: (name: CoefficientName) => number;
  readonly t: number;
}

/** A line of a rule: the name it sets, its formula as text, and the number. */
interface Line {
  readonly name: string;
  readonly formula: string;
  readonly value: (before: Before, so: Readonly<Record<string, number>>) => number;
  /** What its source sets, line by line; the name itself unless told. */
  readonly code?: readonly string[];
}

const { sqrt, pow } = math;
const mixed = (
  name: string,
  of: 'g' | 'g²',
  coefficientName: CoefficientName,
  letter: string,
): Line => ({
  name,
  formula: `${letter} ${name} + (1 − ${letter}) ${of}`,
  value: ({ memory, own, slope }) => {
    const beta = own(coefficientName);
    return beta * memory(name) + (1 - beta) * (of === 'g' ? slope : slope * slope);
  },
});
const corrected = (name: string, coefficientName: CoefficientName, letter: string): Line => ({
  name: `${name}̂`,
  formula: `${name} / (1 − ${letter}ᵗ)`,
  value: ({ own, t }, so) => so[name]! / (1 - pow(own(coefficientName), t)),
  code: [`${name}Hat`],
});
const step = (formula: string, value: Line['value'], also: readonly string[] = []): Line => ({ name: 'Δ', formula, value, code: [...also, 'return'] }); // biome-ignore format: one line
const velocity: Line = {
  name: 'v',
  formula: 'β v + g',
  value: ({ memory, own, slope }) => own('momentum') * memory('v') + slope,
};
const adam: readonly Line[] = [
  mixed('m', 'g', 'beta1', 'β₁'),
  mixed('v', 'g²', 'beta2', 'β₂'),
  corrected('m', 'beta1', 'β₁'),
  corrected('v', 'beta2', 'β₂'),
];
const adamStep: Line['value'] = ({ rate, own }, so) =>
  (-rate * so['m̂']!) / (sqrt(so['v̂']!) + own('epsilon'));

/** Nadam's momentum at update t. */
const mu = ({ own }: Before, t: number) =>
  own('beta1') * (1 - 0.5 * pow(0.96, t * own('momentumDecay')));
const product = (before: Before, upTo: number) =>
  Array.from({ length: upTo }, (_, i) => mu(before, i + 1)).reduce((all, one) => all * one, 1);

/** Every rule of the race, line by line as its source has it; the last line is the step. */
const linesOf: Readonly<Record<RuleName, readonly Line[]>> = {
  gradientDescent: [step('−η g', ({ rate, slope }) => -rate * slope)],
  momentum: [velocity, step('−η v', ({ rate }, so) => -rate * so['v']!)],
  nesterov: [
    velocity,
    step('−η (g + β v)', ({ rate, slope, own }, so) => -rate * (slope + own('momentum') * so['v']!), ['ahead']),
  ],
  adagrad: [
    { name: 's', formula: 's + g²', value: ({ memory, slope }) => memory('s') + slope * slope },
    step('−η g / (√s + ε)', ({ rate, slope, own }, so) => (-rate * slope) / (sqrt(so['s']!) + own('epsilon'))),
  ],
  rmsprop: [
    mixed('s', 'g²', 'rho', 'ρ'),
    { name: 'v', formula: 'g / (√s + ε)', value: ({ slope, own }, so) => slope / (sqrt(so['s']!) + own('epsilon')), code: ['mean', 'spread', 'v'] },
    step('−η v', ({ rate }, so) => -rate * so['v']!),
  ],
  adadelta: [
    mixed('s', 'g²', 'rho', 'ρ'),
    { name: 'u', formula: 'g √(d + ε) / √(s + ε)', value: ({ memory, slope, own }, so) => (slope * sqrt(memory('d') + own('epsilon'))) / sqrt(so['s']! + own('epsilon')), code: ['step'] },
    { name: 'd', formula: 'ρ d + (1 − ρ) u²', value: ({ memory, own }, so) => own('rho') * memory('d') + (1 - own('rho')) * so['u']! * so['u']! },
    step('−η u', ({ rate }, so) => -rate * so['u']!),
  ],
  adam: [...adam, step('−η m̂ / (√v̂ + ε)', adamStep, ['decayed'])],
  adamw: [
    ...adam,
    step('−η m̂ / (√v̂ + ε) − η λ w', (before, so) => adamStep(before, so) - before.rate * before.own('weightDecay') * before.place, ['decayed']),
  ],
  nadam: [
    mixed('m', 'g', 'beta1', 'β₁'),
    mixed('v', 'g²', 'beta2', 'β₂'),
    { name: 'm̂', formula: 'μ₊ m / (1 − Π₊) + (1 − μ) g / (1 − Π)', value: (before, so) => {
      const [now, next] = [product(before, before.t), product(before, before.t + 1)];
      return (mu(before, before.t + 1) * so['m']!) / (1 - next) + ((1 - mu(before, before.t)) * before.slope) / (1 - now);
    }, code: ['direction'] },
    { ...corrected('v', 'beta2', 'β₂'), code: ['scale'] },
    step('−η m̂ / (√v̂ + ε)', adamStep),
  ],
}; // biome-ignore format: formulas beside their arithmetic

/** A line of the plate: the name it sets, the formula, and the number for x and for y. */
export interface PlateLine {
  readonly name: string;
  /** Empty where only the reader knows it. */
  readonly formula: string;
  /** The formula with the numbers of x and of y in it; null where there is nothing to reckon. */
  readonly written: readonly [x: string, y: string] | null;
  readonly numbers: readonly [x: number, y: number];
}

/** What the letters of a line stand for: a memory is the old one until its own line has been reckoned. */
function meaningOf(before: Before, so: Readonly<Record<string, number>>): Meaning {
  const { place, slope, memory, rate, own, t } = before;
  return (letter) => {
    const name = coefficientNames.find((one) => letters[one] === letter);
    if (name) return own(name);
    switch (letter) {
      case 'η':
        return rate;
      case 'g':
        return slope;
      case 'w':
        return place;
      case 'μ':
        return mu(before, t);
      case 'μ₊':
        return mu(before, t + 1);
      case 'Π':
        return product(before, t);
      case 'Π₊':
        return product(before, t + 1);
      default:
        return so[letter] ?? memory(letter);
    }
  };
}

/** The arithmetic of one update of a lane, line by line: slope, memories, step. @param t counted from 1 */
export const anatomyOf = (lane: Lane, way: Way, t: number): readonly PlateLine[] =>
  isOwnLane(lane) ? ownAnatomy(way, t) : libraryAnatomy(lane, way, t);

/** Of a reader's rule: what it remembers, and the step. */
function ownAnatomy({ place, slope, memory }: Way, t: number): readonly PlateLine[] {
  const at = ([x, y]: Pair) => [x[t]!, y[t]!] as const;
  const step = (side: 0 | 1) => place[side][t]! - place[side][t - 1]!;
  return [
    { name: 'g', formula: '∇f', written: null, numbers: at(slope) },
    ...Object.entries(memory).map(([name, numbers]) => ({
      name,
      formula: '',
      written: null,
      numbers: at(numbers),
    })),
    { name: 'Δ', formula: '', written: null, numbers: [step(0), step(1)] },
  ];
}

function libraryAnatomy(lane: RuleConfig, way: Way, t: number): readonly PlateLine[] {
  const sides = ([0, 1] as const).map((side) => {
    const so: Record<string, number> = {};
    const written: Record<string, string> = {};
    const before: Before = {
      place: way.place[side][t - 1]!,
      slope: way.slope[side][t]!,
      memory: (name) => way.memory[name]?.[side][t - 1] ?? 0,
      rate: lane.learningRate,
      own: (name) => coefficient(lane, name),
      t,
    };
    for (const { name, formula, value } of linesOf[lane.rule]) {
      written[name] = writtenOut(formula, meaningOf(before, so), t);
      so[name] = value(before, so);
    }
    return { so, written, before };
  });
  const both = <Told>(read: (side: (typeof sides)[number]) => Told) =>
    [read(sides[0]!), read(sides[1]!)] as const;
  return [
    { name: 'g', formula: '∇f', written: null, numbers: both(({ before }) => before.slope) },
    ...linesOf[lane.rule].map(({ name, formula }) => ({
      name,
      formula,
      written: both(({ written }) => written[name]!),
      numbers: both(({ so }) => so[name]!),
    })),
  ];
}

/** The names of the lines of a lane's arithmetic, in order. */
export const namesIn = (lane: Lane, way: Way | undefined): readonly string[] =>
  isOwnLane(lane)
    ? ['g', ...Object.keys(way?.memory ?? {}), 'Δ']
    : ['g', ...linesOf[lane.rule].map(({ name }) => name)];

/** What the source of a line sets; the slope comes in at the head of the step, which is all of gradient descent's. */
export function codeOf(rule: RuleName, name: string): readonly string[] {
  if (name === 'g') return [rule === 'gradientDescent' ? 'return' : 'gradient'];
  return linesOf[rule].find((line) => line.name === name)?.code ?? [name];
}
