import type { Way } from '../../../experiments/optimizers/way.ts';
import { math } from '../../../nn/index.ts';

/** Powers of ten of the height over the lowest place that a track is long. */
const decades = 8;

/**
 * How far down a height is, from 0 at the start to 1: on a logarithmic scale over the lowest place that
 * any lane has reached, so that every tenth of the way counts the same.
 */
export function progressOf(all: readonly (Way | undefined)[]): (height: number) => number {
  const ways = all.filter((way) => way !== undefined);
  const start = ways[0]?.height[0] ?? 1;
  const heights = ways
    .flatMap(({ height, end }) => [
      ...(end.kind === 'goal' ? height.slice(0, end.update + 1) : height),
    ])
    .filter(Number.isFinite);
  const lowest = lowestOf(heights, start);
  const drop = start - lowest;
  if (drop <= 0) return () => 0;
  return (height) => {
    const left = Math.max((height - lowest) / drop, 1e-300);
    return Math.min(1, Math.max(0, -math.log(left) / (decades * math.log(10))));
  };
}

/** A minimum that does not take a long list apart into arguments. */
const lowestOf = (numbers: readonly number[], start: number): number =>
  numbers.reduce((lowest, number) => Math.min(lowest, number), start);
