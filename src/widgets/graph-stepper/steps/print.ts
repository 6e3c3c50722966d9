import { superscript } from '../../../experiments/format-number.ts';
import type { Tensor } from '../../../nn/index.ts';
import { gridOf } from '../../kit/graph/layout/numbers/grid.ts';

/** Significant digits of a number beside a node; of one entry of a list or a matrix; of a narrow drawing. */
const digits = { one: 4, entry: 3 } as const;

/** A number as a graph shows it: at most four figures, a true minus, powers of ten outside 0.001 … 99999. */
export function printNumber(value: number, figures: number = digits.one): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  if (value === 0) return '0';
  const size = Math.abs(value);
  const rounded = Number(size.toPrecision(figures));
  const text = rounded >= 1e5 || rounded < 1e-3 ? scientific(size, figures) : String(rounded);
  return value < 0 ? `−${text}` : text;
}

function scientific(size: number, figures: number): string {
  const [mantissa = '', power = ''] = size.toExponential(Math.min(figures, 3) - 1).split('e');
  return `${Number(mantissa)}×10${superscript(Number(power))}`;
}

/**
 * A tensor beside a node: one number plain; a row `(1, 2)`; a column `(1; 2)`; a small matrix on several
 * lines; anything larger as how many numbers it holds, since its wire says the shape.
 */
export function printTensor(value: Tensor, most?: number): string {
  const numbers = entriesOf(value);
  if (value.size === 1) return printNumber(numbers[0]!);
  const grid = gridOf(value.shape, most);
  if (grid === null) return `${value.size} numbers`;
  const entries = numbers.map((number) => printNumber(number, digits.entry));
  if (grid.rows === 1) return `(${entries.join(', ')})`;
  if (grid.columns === 1) return `(${entries.join('; ')})`;
  const width = (column: number) =>
    Math.max(...entries.filter((_, i) => i % grid.columns === column).map((entry) => entry.length));
  const padded = entries.map((entry, i) => entry.padStart(width(i % grid.columns), '\u2007'));
  const lines = Array.from({ length: grid.rows }, (_, row) =>
    padded.slice(row * grid.columns, (row + 1) * grid.columns).join('  '),
  );
  return lines.join('\n');
}

/** The numbers of a tensor, in row-major order: the same list each time, so that a drawing can tell it is the same. */
export function entriesOf(value: Tensor): readonly number[] {
  const known = listed.get(value);
  if (known) return known;
  const list = [...value.dataSync()];
  listed.set(value, list);
  return list;
}

const listed = new WeakMap<Tensor, readonly number[]>();

/** `3 × 4`; `2` for a list; `1` for one number. */
export const printShape = (shape: readonly number[]): string =>
  shape.length === 0 ? '1' : shape.join(' × ');

/** In a sum or a product: a negative number in parentheses. */
export const inParentheses = (text: string): string => (text.startsWith('−') ? `(${text})` : text);
