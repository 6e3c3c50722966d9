/** A mark on a rail: where, how tall, and its name if there is room for it. */
export interface Tick {
  readonly index: number;
  readonly tall: boolean;
  readonly label: string | null;
}

const nameWidthPx = (label: string) => label.length * 7 + 10;

/**
 * The ticks of a rail of `count` steps in `widthPx`: every position while there is room, then a round
 * number of steps apart. Unnamed positions of the tall ticks are numbered.
 */
export function railTicks(
  count: number,
  labels: readonly string[],
  widthPx: number,
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
    const at = count === 0 ? 0 : (index / count) * widthPx;
    const half = name === undefined ? 0 : nameWidthPx(name) / 2;
    const fits = name !== undefined && name !== '' && at - half >= takenTo;
    if (fits) takenTo = at + half;
    ticks.push({ index, tall: isTall, label: fits ? name : null });
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
