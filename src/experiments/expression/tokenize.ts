import type { Mistake } from './expression.ts';

export type Token =
  | {
      readonly kind: 'number';
      readonly text: string;
      readonly value: number;
      readonly column: number;
    }
  | { readonly kind: 'name' | 'sign'; readonly text: string; readonly column: number }
  | { readonly kind: 'end'; readonly text: ''; readonly column: number };

/** Signs as people paste them, read as the plain one. */
const plainSign: Readonly<Record<string, string>> = {
  '−': '-',
  '–': '-',
  '×': '*',
  '·': '*',
  '⋅': '*',
  '∗': '*',
  '÷': '/',
  '∕': '/',
  '[': '(',
  ']': ')',
};

const number = /^(\d+(\.\d*)?|\.\d+)([eE][+\-−]?\d+)?/;
const name = /^\p{L}[\p{L}\p{Nd}_]*/u;
const superscripts: Readonly<Record<string, string>> = { '²': '2', '³': '3', '⁴': '4' };

/** Splits a text into numbers, names and signs; a character of no use is a mistake. */
export function tokenize(text: string): readonly Token[] | Mistake {
  const tokens: Token[] = [];
  let index = 0;
  while (index < text.length) {
    const rest = text.slice(index);
    const column = index + 1;
    const space = rest.match(/^\s+/);
    if (space) {
      index += space[0].length;
      continue;
    }
    const digits = rest.match(number);
    if (digits) {
      const value = Number(digits[0].replace('−', '-'));
      if (!Number.isFinite(value)) return { message: `${digits[0]} is too large a number`, column };
      tokens.push({ kind: 'number', text: digits[0], value, column });
      index += digits[0].length;
      continue;
    }
    const letters = rest.match(name);
    if (letters) {
      tokens.push({ kind: 'name', text: letters[0], column });
      index += letters[0].length;
      continue;
    }
    const character = String.fromCodePoint(rest.codePointAt(0)!);
    const sign = plainSign[character] ?? character;
    if (!'+-*/^(),='.includes(sign)) return { message: unknown(character), column };
    tokens.push({ kind: 'sign', text: sign, column });
    index += character.length;
  }
  return [...tokens, { kind: 'end', text: '', column: text.length + 1 }];
}

function unknown(character: string): string {
  const power = superscripts[character];
  if (power !== undefined) return `write ^${power} for ${character}`;
  return `“${character}” means nothing here; use numbers, names, + − * / ^ and parentheses`;
}
