import { formatNumber } from '../../../experiments/format-number.ts';
import type { Diverged, Growth } from '../../../experiments/training/guarded.ts';
import { type DivergedInput, type FirstNonFinite, math } from '../../../nn/index.ts';

/** What an operation did with the numbers it was given, in words. */
type Because = (origin: FirstNonFinite, given: readonly string[]) => string;

const number = (value: number) => formatNumber(value);

/** Operations whose every result is made of many entries: the one at its own place says nothing. */
const mixing = new Set(['matmul', 'sum', 'amax', 'fold', 'scatterAdd']);

/** The entry that a result was made of, where it is one. */
export const entryAt = (op: string, { at }: DivergedInput): number | null =>
  mixing.has(op) ? null : at;

/** The number that an operation met: at the place itself, or the largest it saw. */
function metBy(op: string, input: DivergedInput): number {
  const [low, high] = input.range;
  return entryAt(op, input) ?? (Math.abs(low) > Math.abs(high) ? low : high);
}

const tooLarge = 'too large for the number format';

/** Why each operation can lose a number. What is not named here has numbers too large to add or multiply. */
const because: Readonly<Record<string, Because>> = {
  exp: (_, [x]) => `eˣ of ${x} is ${tooLarge}`,
  expm1: (_, [x]) => `eˣ − 1 of ${x} is ${tooLarge}`,
  log: ({ value }, [x]) => Number.isNaN(value) ? `${x} has no logarithm` : `the logarithm of ${x} is −∞`, // biome-ignore format: one line
  log1p: (_, [x]) => `log(1 + ${x}) is not a finite number`,
  reciprocal: (_, [x]) => `1 was divided by ${x}`,
  sqrt: (_, [x]) => `${x} has no square root`,
  mul: (_, [x, y]) => `${x} times ${y} is ${tooLarge}`,
  add: (_, [x, y]) => `${x} plus ${y} is ${tooLarge}`,
  matmul: (_, [x, y]) => `sums of products of numbers up to ${x} and ${y} are ${tooLarge}`,
  sum: (_, [x]) => `a sum of numbers up to ${x} is ${tooLarge}`,
};

/** What goes wrong in a figure, in two sentences: what happened, and why. */
export interface Diagnosis {
  /** `diverged, step 13`: for the plate. */
  readonly plate: string;
  readonly happened: string;
  readonly why: string;
}

export function diagnose({ step, origin, growth }: Diverged): Diagnosis {
  const plate = `diverged, step ${step}`;
  if (!origin) {
    return {
      plate,
      happened: `**Update ${step} made a number infinite on this device.** Called once more, step by step, it stays finite.`,
      why: 'Such a number lies at the very edge of the format, where devices round differently.',
    };
  }
  const { op, scopes, pass, inputs, value } = origin;
  const given = inputs.map((input) => number(metBy(op, input)));
  const place = scopes.length > 0 ? ` inside ${scopes.at(-1)}` : '';
  const where = pass === 'forward' ? 'on the way forward' : 'in the gradients or the update';
  const reason = because[op]?.(origin, given) ?? `the numbers that went in, ${given.join(' and ')}, are ${tooLarge}`; // biome-ignore format: one line
  return {
    plate,
    happened: `**In update ${step}, ${where}, ${op}${place} gave ${Number.isNaN(value) ? 'no number' : number(value)}:** ${reason}.`,
    why: whyOf(growth),
  };
}

/** How the loss grew over the last updates. */
function whyOf({ losses, every }: Growth): string {
  const last = losses.filter((loss) => loss > 0);
  const [first, end] = [last[0], last.at(-1)];
  if (first === undefined || end === undefined || last.length < 2) return 'It was there from the first update on: look at the data and the initial weights.'; // biome-ignore format: one line
  const factor = math.pow(end / first, 1 / (last.length - 1));
  if (factor < 1.05) return `The loss did not grow before: it stood at ${number(end)}.`;
  const time = every === 1 ? ' each time' : ` in every ${every}`;
  return `Over the last ${(last.length - 1) * every} updates the loss grew by a factor of ${number(factor)}${last.length > 2 ? time : ''}, from ${number(first)} to ${number(end)}.`;
}
