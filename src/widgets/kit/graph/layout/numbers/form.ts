import type { GraphNode } from '../../graph.ts';
import { mathWidth } from '../../math-width.ts';
import type { Measures } from '../measures.ts';
import { gridOf, sidesOf } from './grid.ts';

/** How a node's tensor stands beside it: a number, a short list or matrix in digits, a bar per entry, or how many entries. */
export type Form = 'number' | 'digits' | 'bars' | 'count';

/** What decides the form of the tensors in one drawing. */
export interface Forms {
  /** Whoever draws has the entries, so bars are possible. */
  readonly bars: boolean;
  /** There is no room for digits: every list becomes bars. */
  readonly dense: boolean;
}

/** Up to this many entries per row and column are told in digits where bars would do. */
const mostDigits = 2;
/** Bars are drawn for this many rows and columns at most. */
const mostBars = 8;

export function formOf(shape: readonly number[], { bars, dense }: Forms): Form {
  const sides = sidesOf(shape);
  if (sides === null) return 'count';
  const [rows, columns] = sides;
  if (rows * columns === 1) return 'number';
  if (bars && Math.max(rows, columns) <= mostBars)
    return !dense && Math.max(rows, columns) <= mostDigits ? 'digits' : 'bars';
  return gridOf(shape) === null ? 'count' : 'digits';
}

/** Distance and width of the bars in a row, and height of a row: one row alone is taller. */
export const bars = {
  wide: { pitch: 11, width: 8, row: 16, alone: 24 },
  narrow: { pitch: 8, width: 6, row: 13, alone: 22 },
} as const;
/** Width of ▸ or ◂ with the space behind it. */
export const markWidth = 11;
/** From a name to the mark behind it. */
export const nameGap = 5;

/** Size of the digits of a form; look.md has 17 for a number alone, 15 in the narrow drawing. */
export const digitSize = (form: Form, { number }: Measures): number =>
  form === 'number' || form === 'count' ? number : number - 2;

/** About how wide digits are drawn, in px: they are tabular. */
export const numberWidth = (text: string, size: number): number =>
  Math.max(...text.split('\n').map((line) => [...line].length)) * size * 0.52;

/** Room for the tensor of a shape, with its mark, in px; enough for the longest usual numbers. */
export function extentOf(
  shape: readonly number[],
  form: Form,
  measures: Measures,
): { readonly width: number; readonly height: number } {
  const [rows, columns] = sidesOf(shape) ?? [1, 1];
  const size = digitSize(form, measures);
  switch (form) {
    case 'number':
      return { width: markWidth + numberWidth('−0.0000', size), height: size };
    case 'count':
      return { width: markWidth + numberWidth('12 numbers', size), height: size };
    case 'bars': {
      const { pitch, row, alone } = bars[measures.name];
      return { width: markWidth + columns * pitch + 8, height: rows === 1 ? alone : rows * row };
    }
    case 'digits': {
      const lines = columns === 1 ? 1 : rows;
      const entries = columns === 1 ? rows : columns;
      return {
        width: markWidth + numberWidth('−0.000', size) * entries + 12 * entries,
        height: lines * (size + 3) - 3,
      };
    }
  }
}

/** Width of what stands above a node: its name, where it has one there, and its value. */
export function captionWidth(node: GraphNode, form: Form, measures: Measures): number {
  const name =
    node.kind !== 'computed' || node.name === ''
      ? 0
      : mathWidth(node.name, measures.number + 1) + nameGap;
  return name + extentOf(node.shape, form, measures).width;
}
