import { type AdamText, adamTexts } from '../../experiments/optimizers/printed-adam.ts';

/** A place where texts about Adam differ, and what has been printed there. */
export const choices = {
  mean: ['m', 's'],
  gradient: ['+', '−'],
  exponent: ['t', 'T', 'none'],
  epsilon: ['outside', 'inside'],
  update: ['−', '+'],
} as const;

export type Place = keyof typeof choices;
export type Lines = { readonly [P in Place]: (typeof choices)[P][number] } & {
  readonly beta2: number;
};

/** What a text says, in the letters of the figure. */
const linesOf = ({ mean, gradient, exponent, epsilon, update, beta2 }: AdamText): Lines => ({
  mean,
  gradient: gradient === 1 ? '+' : '−',
  exponent: exponent === null ? 'none' : exponent === 'step' ? 't' : 'T',
  epsilon,
  update: update === 'plus' ? '+' : '−',
  beta2,
});

/** The number of updates that a text with a capital T is run with. */
const total = 1000;

/** The text that these choices describe, as the experiment follows it. */
export const textOf = (lines: Lines): AdamText => ({
  mean: lines.mean,
  gradient: lines.gradient === '+' ? 1 : -1,
  exponent: lines.exponent === 'none' ? null : lines.exponent === 't' ? 'step' : total,
  epsilon: lines.epsilon,
  update: lines.update === '+' ? 'plus' : 'minus',
  beta1: 0.9,
  beta2: lines.beta2,
});

/** Whole texts: the paper’s, and what three of the source documents and a book print. */
export const texts = [
  { id: 'paper', word: 'the paper', lines: linesOf(adamTexts.correct) },
  { id: 'A', word: 'A, as printed', lines: linesOf(adamTexts.asPrintedFirst) },
  { id: 'B', word: 'B, as printed', lines: linesOf(adamTexts.noCorrection) },
  { id: 'D', word: 'D, as printed', lines: linesOf(adamTexts.asPrintedLater) },
  { id: 'book', word: 'Géron', lines: linesOf(adamTexts.bothSignsTurned) },
] as const;

const places = ['mean', 'gradient', 'exponent', 'epsilon', 'update'] as const;

/** The text that has all of these choices; null where the reader has made one of their own. */
export const textWith = (lines: Lines): (typeof texts)[number] | null =>
  texts.find((text) => [...places, 'beta2' as const].every((place) => text.lines[place] === lines[place])) ?? null; // biome-ignore format: one line
