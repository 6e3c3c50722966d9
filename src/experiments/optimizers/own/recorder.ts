import { Tensor } from '../../../nn/index.ts';
import type { End, Way } from '../way.ts';

type Two = readonly [x: number, y: number];

/** The two numbers of a tensor. */
export const two = (tensor: Tensor): Two => {
  const [x, y] = tensor.dataSync();
  return [x!, y!];
};

const zeros = (count: number): number[] => Array.from({ length: count }, () => 0);

/** One list for each coordinate. */
const lists = (start: Two): readonly [number[], number[]] => [[start[0]], [start[1]]];

const pair = ([x, y]: readonly [readonly number[], readonly number[]]) =>
  [Float64Array.from(x), Float64Array.from(y)] as const;

/** A way that grows update by update. */
export function recorder(start: Two, height: number) {
  const place = lists(start);
  const slope = lists([0, 0]);
  const heights = [height];
  const memory = new Map<string, readonly [number[], number[]]>();
  return {
    /** What has two numbers is kept under its name; 0 before it was first there. */
    add(w: Two, g: Two, height: number, remembered: unknown) {
      const update = heights.length;
      for (const side of [0, 1] as const) {
        place[side].push(w[side]);
        slope[side].push(g[side]);
      }
      heights.push(height);
      if (typeof remembered !== 'object' || remembered === null) return;
      for (const [name, value] of Object.entries(remembered)) {
        if (!(value instanceof Tensor) || value.size !== 2) continue;
        const known = memory.get(name) ?? [zeros(update), zeros(update)];
        memory.set(name, known);
        [known[0][update], known[1][update]] = two(value);
      }
    },
    way: (end: End): Way => ({
      place: pair(place),
      height: Float64Array.from(heights),
      slope: pair(slope),
      memory: Object.fromEntries([...memory].map(([name, numbers]) => [name, pair(numbers)])),
      end,
    }),
  };
}
