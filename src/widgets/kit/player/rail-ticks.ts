import { mathPlain } from '../graph/math-text.ts';

/** A mark on a rail: where, how tall, and its name if there is room for it. */
export interface Tick {
  readonly index: number;
  readonly tall: boolean;
  readonly label: string | null;
}

/** About how wide a name is written, in px, with the least space to the next. */
export const nameWidth = (label: string) => mathPlain(label).length * 6.6 + 10;

/** Where the middle of a name stands, so that it does not reach over the ends of a rail of `widthPx`. */
export function nameMiddle(label: string, at: number, widthPx: number, inset: number): number {
  const half = Math.max(0, nameWidth(label) / 2 - 2 - inset);
  return Math.max(half, Math.min(widthPx - half, at));
}

/**
 * The ticks of a rail of `count` steps in `widthPx`: every position while there is room, then a round
 * number of steps apart. Unnamed positions of the tall ticks are numbered. Names may reach `inset` over the ends.
 */
export function railTicks(
  count: number,
  labels: readonly string[],
  widthPx: number,
  inset: number,
): readonly Tick[] {
  const named = labels.length > 0;
  const small = roundStep(count, widthPx / 7);
  const tall = named && small === 1 ? 1 : roundStep(count, widthPx / 56);
  const ticks: Tick[] = [];
  let takenTo = Number.NEGATIVE_INFINITY;
  for (let index = 0; index <= count; index += 1) {
    if (index % small !== 0 && index !== count) continue;
    const isTall = index % tall === 0;
    const name = named ? labels[index] : isTall ? String(index) : undefined;
    const label = name === undefined || name === '' ? null : name;
    const at = count === 0 ? 0 : (index / count) * widthPx;
    const middle = label === null ? at : nameMiddle(label, at, widthPx, inset);
    const half = label === null ? 0 : nameWidth(label) / 2;
    const fits = label !== null && middle - half >= takenTo;
    if (fits) takenTo = middle + half;
    ticks.push({ index, tall: isTall, label: fits ? label : null });
  }
  return ticks;
}

/** The smallest of 1, 2, 5, 10, 20, 50 … that cuts `count` into at most `most` parts. */
function roundStep(count: number, most: number): number {
  for (let power = 1; ; power *= 10) {
    for (const digit of [1, 2, 5]) {
      if (count / (digit * power) <= Math.max(1, most)) return digit * power;
    }
  }
}
