import { formatNumber, parseNumber } from './number.ts';

interface Measurement {
  readonly value: number;
  /** Relative; absolute when the value is 0. */
  readonly tolerance: number;
}

interface Checked {
  /** The library's value in the form of the written one. */
  readonly text: string;
  /** A sentence for the author when the printed digits are no longer the written ones. */
  readonly drift: string | null;
}

/**
 * Compares a number as written with the library's own.
 * @throws when they differ by more than the tolerance and by more than rounding explains
 */
export function check(id: string, written: string, { value, tolerance }: Measurement): Checked {
  if (!Number.isFinite(value))
    throw new Error(`measured: ${id} is ${value}; a printed number must be finite`);
  const printed = parseNumber(written);
  const text = formatNumber(value, printed.form);
  const distance = Math.abs(value - printed.value);
  const allowed = value === 0 ? tolerance : tolerance * Math.abs(value);
  // The last factor forgives the rounding of the subtraction itself.
  if (distance > Math.max(allowed, printed.rounding) * (1 + 1e-9))
    throw new Error(
      `measured: ${id} is ${value} (${text}), but the text says ${written}; they differ by ${distance.toPrecision(3)}, and ${allowed.toPrecision(3)} is allowed`,
    );
  return {
    text,
    drift: text === written ? null : `measured: ${id} now prints ${text}; the text says ${written}`,
  };
}
