import { refuseOthers } from '../../options.ts';
import { full } from '../../primitives/create.ts';
import { where } from '../../primitives/elementwise.ts';
import { spread, take } from '../../primitives/movement.ts';
import { print, type Shape } from '../../shape.ts';
import type { Tensor } from '../../tensor.ts';

/** Where a slice of one axis begins, and how many entries it takes. Negative places count from the end. */
function range(
  { shape }: Tensor,
  axis: number,
  begin: number,
  end: number,
  step: number,
): [start: number, count: number] {
  const size = shape[axis]!;
  const [start, stop] = [begin < 0 ? begin + size : begin, end < 0 ? end + size : end];
  // Backwards, a slice up to and with the first entry ends before it, at −1.
  const [low, high] = step > 0 ? [0, size] : [-1, size - 1];
  if (start < Math.max(low, 0) || start > high || stop < low || stop > size) {
    throw new Error(
      `slice: from ${begin} to ${end} leaves axis ${axis} of shape ${print(shape)}; places run from ${-size} to ${size}`,
    );
  }
  return [start, Math.max(0, Math.ceil((stop - start) / step))];
}

/**
 * Entries begin, begin + step, … before end, for each of the first axes; the rest is taken whole:
 * [5, 3] from [1] to [4] is [3, 3]. Negative places count from the end; places outside are an error,
 * where NumPy cuts them back.
 *
 * @throws if a place is outside, a step is 0, or there are more places than axes
 */
export function slice(
  x: Tensor,
  begin: readonly number[],
  end: readonly number[],
  { step = [], ...others }: { step?: readonly number[] } = {},
): Tensor {
  refuseOthers('slice', others, 'step');
  const rank = x.shape.length;
  if (begin.length !== end.length || begin.length > rank || step.length > begin.length) {
    throw new Error(
      `slice: begin ${print(begin)}, end ${print(end)} and step ${print(step)} must name the same number of axes, at most the ${rank} of shape ${print(x.shape)}`,
    );
  }
  if (step.includes(0)) throw new Error(`slice: step ${print(step)} must not contain 0`);
  const steps = x.shape.map((_, axis) => step[axis] ?? 1);
  const ranges = x.shape.map((size, axis) =>
    axis < begin.length ? range(x, axis, begin[axis]!, end[axis]!, steps[axis]!) : [0, size],
  );
  return take(
    x,
    ranges.map(([start]) => start!),
    ranges.map(([, count]) => count!),
    steps,
  );
}

/**
 * [n, m] -> [before + n + after, …]: adds entries before and after each axis, all of the same value.
 *
 * @throws if there are not as many pairs as axes
 */
export function pad(
  x: Tensor,
  widths: readonly (readonly [low: number, high: number])[],
  { value = 0, ...others }: { value?: number } = {},
): Tensor {
  refuseOthers('pad', others, 'value');
  if (
    widths.length !== x.shape.length ||
    widths.flat().some((n) => !Number.isInteger(n) || n < 0)
  ) {
    throw new Error(
      `pad: ${JSON.stringify(widths)} must give [before, after], zero or more, for each of the ${x.shape.length} axes of shape ${print(x.shape)}`,
    );
  }
  const before = widths.map(([low]) => low);
  const shape: Shape = x.shape.map((size, axis) => size + widths[axis]![0] + widths[axis]![1]);
  const steps = x.shape.map(() => 1);
  const padded = spread(x, before, shape, steps);
  if (value === 0) return padded;
  return where(spread(full(x.shape, 1), before, shape, steps), padded, value);
}
