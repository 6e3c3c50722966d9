import { gradients } from '../backpropagate.ts';
import { refuseOthers } from '../options.ts';
import { tensor } from '../primitives/create.ts';
import type { Tensor } from '../tensor.ts';

/** How a gradient is compared with central differences. */
export interface GradientCheckOptions {
  /** Half the distance between the two points of each difference. */
  readonly epsilon?: number;
  readonly absoluteTolerance?: number;
  readonly relativeTolerance?: number;
}

/** One entry of one input: the derivative by the chain rule and by difference. */
export interface GradientComparison {
  readonly input: number;
  readonly index: number;
  readonly exact: number;
  readonly numeric: number;
  readonly passes: boolean;
}

/** What a check found: every entry that was compared, and the worst of them. */
export interface GradientCheck {
  readonly passes: boolean;
  /** The entry that differs most. */
  readonly worst: GradientComparison | null;
  readonly comparisons: readonly GradientComparison[];
}

/**
 * Compares backpropagation with central differences (f(x + ε) − f(x − ε)) / 2ε, entry by entry.
 * Near a kink the two rightly differ: half of the difference lies on the other side.
 *
 * @param f from tensors to one number, or to several, of which the sum is checked
 */
export function gradientCheck(
  f: (...inputs: Tensor[]) => Tensor,
  inputs: readonly Tensor[],
  {
    epsilon = 1e-6,
    absoluteTolerance = 1e-5,
    relativeTolerance = 1e-3,
    ...others
  }: GradientCheckOptions = {},
): GradientCheck {
  refuseOthers('gradientCheck', others, 'epsilon, absoluteTolerance, relativeTolerance');
  const loss = (...points: Tensor[]) => f(...points).sum();
  const points = inputs.map((input) => tensor(input.dataSync(), input.shape));
  const exact = gradients(loss(...points), points).map((gradient) => gradient.dataSync());

  const movedBy = (input: number, index: number, distance: number): number => {
    const moved = points.map((point, i) => {
      const numbers = point.dataSync();
      if (i === input) numbers[index]! += distance;
      return tensor(numbers, point.shape);
    });
    return loss(...moved).item();
  };

  const comparisons = points.flatMap((point, input) =>
    Array.from({ length: point.size }, (_, index): GradientComparison => {
      const rise = movedBy(input, index, epsilon) - movedBy(input, index, -epsilon);
      const numeric = rise / (2 * epsilon);
      const difference = Math.abs(exact[input]![index]! - numeric);
      const allowed = absoluteTolerance + relativeTolerance * Math.abs(numeric);
      return { input, index, exact: exact[input]![index]!, numeric, passes: difference <= allowed };
    }),
  );
  const errorOf = ({ exact, numeric }: GradientComparison) => Math.abs(exact - numeric);
  const worst = comparisons.reduce<GradientComparison | null>(
    (found, one) => (found && !(errorOf(one) > errorOf(found)) ? found : one),
    null,
  );
  return { passes: comparisons.every((one) => one.passes), worst, comparisons };
}
