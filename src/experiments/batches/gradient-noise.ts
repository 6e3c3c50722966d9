import { math, type Random, random } from '../../nn/index.ts';

/** Examples, features, and the weights that the targets were made with, plus ½ N(0, 1). */
export const [examples, features] = [1024, 5] as const;
const truth = [1, 2, -1, 0.5, 0] as const;

/** A linear regression: features of each example, and its target. */
interface Regression {
  readonly x: readonly (readonly number[])[];
  readonly y: readonly number[];
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + value * b[i]!, 0);

const length = (v: readonly number[]): number => math.sqrt(dot(v, v));

export function regression(seed: number): Regression {
  const source = random(seed).fork('data');
  const x = Array.from({ length: examples }, () => Array.from({ length: features }, () => source.normal())); // biome-ignore format: one line
  return { x, y: x.map((row) => dot(row, truth) + 0.5 * source.normal()) };
}

/** The gradient of the mean squared error over some examples. */
function gradientOf({ x, y }: Regression, w: readonly number[], of: readonly number[]): number[] {
  const sums = new Array<number>(features).fill(0);
  for (const i of of) {
    const twice = 2 * (dot(x[i]!, w) - y[i]!);
    for (let k = 0; k < features; k++) sums[k]! += twice * x[i]![k]!;
  }
  return sums.map((sum) => sum / of.length);
}

const everybody = Array.from({ length: examples }, (_, i) => i);

/** So many different examples; reorders `among`. */
function drawn(among: number[], count: number, source: Random): number[] {
  for (let i = 0; i < count; i++) {
    const other = source.integer(i, among.length);
    [among[i], among[other]] = [among[other]!, among[i]!];
  }
  return among.slice(0, count);
}

/** Root mean square of ‖g_B − g‖ over ‖g‖ at w = 0, over batches drawn without replacement. */
export function relativeNoise(data: Regression, batch: number, draws: number, source: Random) {
  const start = new Array<number>(features).fill(0);
  const full = gradientOf(data, start, everybody);
  const among = [...everybody];
  let squares = 0;
  for (let draw = 0; draw < draws; draw++) {
    const gradient = gradientOf(data, start, drawn(among, batch, source));
    const error = length(gradient.map((value, k) => value - full[k]!));
    squares += error * error;
  }
  return math.sqrt(squares / draws) / length(full);
}

const errorOf = ({ x, y }: Regression, w: readonly number[]): number =>
  x.reduce((sum, row, i) => sum + (dot(row, w) - y[i]!) * (dot(row, w) - y[i]!), 0) / examples;

/** The least mean squared error, by as many full steps as settle it. */
function leastError(data: Regression): number {
  let w = new Array<number>(features).fill(0);
  for (let step = 0; step < 400; step++) w = w.map((value, k) => value - 0.2 * gradientOf(data, w, everybody)[k]!); // biome-ignore format: one line
  return errorOf(data, w);
}

/** Updates of stochastic gradient descent from 0 until the error on all examples is within 5 % of the least; null if never in so many epochs. */
export function updatesToGoal(
  data: Regression,
  batch: number,
  rate: number,
  source: Random,
  epochs = 4,
): number | null {
  // biome-ignore format: one line
  const goal = 1.05 * leastError(data);
  let w = new Array<number>(features).fill(0);
  let updates = 0;
  for (let epoch = 0; epoch < epochs * Math.max(1, Math.floor(batch / 64)); epoch++) {
    const order = source.shuffle(everybody);
    for (let at = 0; at < examples; at += batch) {
      const slope = gradientOf(data, w, order.slice(at, at + batch));
      w = w.map((value, k) => value - rate * slope[k]!);
      updates += 1;
      if (errorOf(data, w) < goal) return updates;
    }
  }
  return null;
}
