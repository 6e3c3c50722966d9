import { formatNumber } from '../../../experiments/format-number.ts';
import type { Way } from '../../../experiments/optimizers/way.ts';
import { math } from '../../../nn/index.ts';

/** Updates that are looked back on. */
const shown = 5;

/** A way that has diverged by the update that is shown; null for any other. */
export const lostWay = (way: Way | undefined, step: number): Way | null =>
  way?.end.kind === 'diverged' && way.end.update <= step ? way : null;

/** Why a way left the map, in two or three sentences. */
export function whyItDiverged(name: string, { place, height, end }: Way): string {
  const last = height.length - 1;
  const side = Math.abs(place[0][last]!) > Math.abs(place[1][last]!) ? 0 : 1;
  const [letter, along] = [side === 0 ? 'x' : 'y', place[side]];
  const from = Math.max(0, last - shown);
  const ends = [height[from]!, height[last]!];
  const grew = ends.every((one) => Number.isFinite(one) && one > 0)
    ? ` Over the last ${last - from} updates the height grew by a factor of ${formatNumber(math.pow(ends[1]! / ends[0]!, 1 / (last - from)), { digits: 2 })} each time.`
    : '';
  const recent = [...along.slice(from)];
  const turns = recent.slice(1).every((one, i) => one * recent[i]! < 0);
  const why = turns
    ? `Each step jumps over ${letter} = 0 and lands farther out on the other side, where the slope is larger.`
    : 'Each step lands where the slope is larger, so the next one is longer.';
  const went = last === 0 ? '' : ` ${letter} went from ${told(along[last - 1]!)} to ${told(along[last]!)}.`; // biome-ignore format: one line
  return `**${name} was lost in update ${end.update}.**${went}${grew} ${why}`;
}

const told = (value: number) => formatNumber(value, { digits: 2 });

/** Learning rates that are worth a try instead: a third, and a tenth. */
export const gentlerRates = (learningRate: number): readonly number[] =>
  [3, 10].map((part) => Number((learningRate / part).toPrecision(2)));
