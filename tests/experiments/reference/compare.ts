import { expect } from 'vitest';
import type { Tolerance } from '../../../src/experiments/reference/tolerance.ts';

/** A measurement beside the number of the syllabus. */
export interface Comparison {
  readonly of: string;
  /** Words where it is no number: 'diverged', 'never'. */
  readonly expected: number | string;
  readonly measured: number | string;
  readonly within: Tolerance;
  /** What single seeds gave, where `measured` is their mean or median. */
  readonly seeds?: readonly number[];
}

const digits = (value: number | string): string =>
  typeof value === 'string' || (Number.isInteger(value) && value < 1e6)
    ? `${value}`
    : value.toPrecision(4);

function isWithin({ expected, measured, within }: Comparison): boolean {
  if (typeof expected === 'string' || typeof measured === 'string') return measured === expected;
  return within.holds(measured, expected);
}

function band(seeds: readonly number[] | undefined): string {
  if (!seeds?.length) return '';
  return `   seeds ${digits(Math.min(...seeds))} … ${digits(Math.max(...seeds))}`;
}

/** Prints measured against expected, and fails for every row that is outside. */
export function compare(title: string, rows: readonly Comparison[]): void {
  const width = Math.max(...rows.map(({ of }) => of.length)) + 2;
  const column = (text: string) => text.padStart(12);
  const lines = rows.map((row) => {
    const numbers = `${column(digits(row.expected))}${column(digits(row.measured))}`;
    const verdict = isWithin(row) ? '' : '   OUTSIDE';
    return `${row.of.padEnd(width)}${numbers}   ${row.within.words}${band(row.seeds)}${verdict}`;
  });
  const heading = `${''.padEnd(width)}${column('expected')}${column('measured')}   within`;
  console.log([title, heading, ...lines].join('\n'));
  expect(rows.length).toBeGreaterThan(0);
  expect(lines.filter((line) => line.endsWith('OUTSIDE'))).toEqual([]);
}
