import { formatNumber, superscript } from '../../../experiments/format-number.ts';

/** What a letter of a formula stands for in this update. */
export type Meaning = (letter: string) => number;

/** Two things beside each other are multiplied: a letter or the end of a bracket, and then a letter, a root or a bracket. */
const beside = /(?<=[\p{L}\p{M}₁₂₊²ᵗ)]) (?=[\p{L}√(])/gu;

/** A name of a formula: `v`, `m̂`, `β₁`, `Π₊`; a power of it stands outside. */
const letter = /(?!ᵗ)\p{L}\p{M}?[₁₂₊]?/gu;

/** A formula with its numbers in the place of its letters: `β v + g` as `0.9 × 10 + 9.97`. @param t the power ᵗ */
export function writtenOut(formula: string, meaning: Meaning, t: number): string {
  return formula
    .replace(beside, ' × ')
    .replace(letter, (name) => asFactor(meaning(name)))
    .replaceAll('ᵗ', superscript(t));
}

/** A number as it can stand beside others: one with a sign or a power of ten of its own in brackets. */
function asFactor(value: number): string {
  const text = formatNumber(value, { digits: 4 }).replace(/^(−?)1 × /, '$1');
  return /^−| × /.test(text) ? `(${text})` : text;
}
