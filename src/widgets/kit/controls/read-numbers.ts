import { readNumber } from './read-number.ts';

/** What a reader typed, as a list of numbers, or one sentence on why it is none. */
export type ListReading =
  | { readonly values: readonly number[]; readonly problem: null }
  | { readonly values: null; readonly problem: string };

/**
 * Reads numbers as people list them: `0.5, -1.2, 3`, `(½; 0,25)`, `1 2 3`, `[1,2,3]`. Spaces and semicolons part them;
 * only where there are none does a comma.
 */
export function readNumbers(text: string): ListReading {
  const shown = text
    .trim()
    .replace(/^[[({]|[\])}]$/g, '')
    .replace(/\s*([/×x*·^])\s*/gi, '$1')
    .replace(/(^|[\s;,])([-−–+])\s+(?=[\d.])/g, '$1$2')
    .trim();
  const parts = /[;\s]/.test(shown)
    ? shown.split(/[;\s]+/).map((part) => part.replace(/^,|,$/g, ''))
    : shown.split(',');
  // Who writes 0,25 in one place means 1.069 by 1,069 in the next.
  const hasDecimalComma = parts.some((part) => /^[^,]*,(?!\d{3}(?!\d))|^\D*0,/.test(part));
  const values: number[] = [];
  for (const part of parts.filter((one) => one !== '')) {
    const { value, problem } = readNumber(hasDecimalComma ? part.replace(',', '.') : part);
    if (value === null) return { values: null, problem };
    values.push(value);
  }
  return values.length > 0
    ? { values, problem: null }
    : { values: null, problem: 'Nothing is written yet.' };
}
