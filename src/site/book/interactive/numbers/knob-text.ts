import { formatNumber } from '../../../../experiments/format-number.ts';
import { decimalsOf } from '../../../../widgets/kit/controls/slider/scale.ts';

/** More decimals than this are told as a power of ten. */
const mostPlaces = 6;

/** A number on a tape of equal steps: the step's decimals, and more where a typed number needs them. */
export function knobText(value: number, step: number): string {
  const decimals = Math.min(mostPlaces, Math.max(decimalsOf(step), decimalsOf(value)));
  const isLost = value !== 0 && Math.abs(Number(value.toFixed(decimals)) / value - 1) > 0.01;
  return isLost ? formatNumber(value, { digits: 2 }) : formatNumber(value, { decimals });
}

/** One tick of the tape where the author gave none: as fine as the number was written, `0.50` or `10⁻⁸`. */
export function stepOf(written: string, value: number): number {
  const places = Math.max(written.split('.')[1]?.length ?? 0, decimalsOf(value));
  return Number(`1e-${places}`);
}
