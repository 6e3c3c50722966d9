import * as z from 'zod/mini';
import { formatNumber } from '../../experiments/format-number.ts';
import type { Classified, ClassifierConfig } from '../../experiments/training/classifier.ts';
import { math } from '../../nn/index.ts';
import type { Widget } from '../kit/widget.ts';

export interface State {
  readonly task: 'xor' | 'and';
  readonly activation: 'tanh' | 'relu' | 'sigmoid';
  readonly weights: 'zeros' | 'half' | 'nearlyHalf' | 'glorot';
  readonly seed: number;
  /** Fifties of updates. */
  readonly step: number;
}

export const hiddenUnits = 4;
export const updatesPerStep = 50;
export const updates = 5000;
export const steps = updates / updatesPerStep;

/** Of the rail: the update that each step has reached. */
export const labels = Array.from({ length: steps + 1 }, (_, step) =>
  step % 20 === 0 ? String(step * updatesPerStep) : '',
);

export const configOf = ({ task, activation, weights, seed }: State): ClassifierConfig => ({
  task,
  hidden: [hiddenUnits],
  activation,
  weights,
  optimizer: { rule: 'gradientDescent', learningRate: 0.5 },
  seed,
});

/** One hidden unit: what comes in from both inputs, its bias, and what it sends to the output. */
export type Column = readonly [fromFirst: number, fromSecond: number, bias: number, toOutput: number]; // biome-ignore format: one line

/** @param parameters W¹ [2, 4], b¹, W² [4, 1], b², each row-major */
export function columnsOf({ parameters }: Pick<Classified, 'parameters'>): Column[] {
  const [inputs = [], biases = [], outputs = []] = parameters;
  return Array.from(
    { length: hiddenUnits },
    (_, unit): Column => [
      inputs[unit]!,
      inputs[unit + hiddenUnits]!,
      biases[unit]!,
      outputs[unit]!,
    ],
  );
}

/** How many units are different. Two are one while no number of theirs differs. */
export const distinct = (columns: readonly Column[]): number =>
  new Set(columns.map((column) => column.map((value) => value.toPrecision(12)).join(' '))).size;

/** The largest number of any unit in any of these frames: the axis must not move while it trains. */
export const reachOf = (frames: readonly Classified[]): number =>
  frames
    .flatMap((frame) => columnsOf(frame).flat())
    .reduce((most, value) => Math.max(most, Math.abs(value)), 1);

/** The mean loss of the best constant answer: ln 2 for exclusive or, less where one class is rare. */
export function plateauOf({ task }: Pick<State, 'task'>): number {
  const p = task === 'xor' ? 0.5 : 0.25;
  return -(p * math.log(p) + (1 - p) * math.log(1 - p));
}

const weightNames: Readonly<Record<State['weights'], string>> = {
  zeros: 'all 0',
  half: 'all 0.5',
  nearlyHalf: '0.5 ± 0.0001',
  glorot: 'Glorot',
};
export const weightChoices = (['zeros', 'half', 'nearlyHalf', 'glorot'] as const).map((value) => ({
  value,
  word: weightNames[value],
}));

/** `one`, `4`: how many different units there are. */
const count = (n: number) =>
  n === 1 ? 'all four hidden units are equal' : `${n} of four hidden units are different`;

export function sentence(frame: Classified | undefined, { weights, step }: State): string {
  if (!frame || step === 0)
    return `**2-4-1 network, weights ${weightNames[weights]}.** Press Train.`;
  const columns = columnsOf(frame);
  const bias = frame.parameters[3]?.[0] ?? 0;
  const moved = columns.flat().every((value) => value === 0)
    ? ` No weight has moved; the output’s bias is ${formatNumber(bias)}.`
    : '';
  return `**Update ${step * updatesPerStep}: loss ${formatNumber(frame.loss)}, ${formatNumber(4 * frame.accuracy)} of 4 right; ${count(distinct(columns))}.**${moved}`;
}

export const widget: Widget<State, null> = {
  id: 'symmetry-lab',
  version: 1,
  schema: z.object({
    task: z._default(z.enum(['xor', 'and']), 'xor'),
    activation: z._default(z.enum(['tanh', 'relu', 'sigmoid']), 'tanh'),
    weights: z._default(z.enum(['zeros', 'half', 'nearlyHalf', 'glorot']), 'zeros'),
    seed: z._default(z.int().check(z.minimum(0), z.maximum(4294967295)), 1),
    step: z._default(z.int(), 0),
  }),
  limits: { step: [0, steps] },
  trace: () => null,
  describe: (_, state) => sentence(undefined, state),
};

const names = ['from x₁', 'from x₂', 'bias', 'to output'] as const;

export const table = (frames: readonly Classified[]) => ({
  columns: [
    'update',
    'loss',
    'different units',
    ...Array.from({ length: hiddenUnits }, (_, unit) => names.map((name) => `unit ${unit + 1} ${name}`)).flat(), // biome-ignore format: one line
    'output’s bias',
  ],
  rows: frames
    .map((frame, i) => [
      i * updatesPerStep,
      frame.loss,
      distinct(columnsOf(frame)),
      ...columnsOf(frame).flat(),
      frame.parameters[3]?.[0] ?? 0,
    ])
    .filter((_, i) => i % 4 === 0),
});
