import { scoped } from '../../graph/scope.ts';
import { refuseOthers } from '../../options.ts';
import { arange, full } from '../../primitives/create.ts';
import { equal, mul, reciprocal, where } from '../../primitives/elementwise.ts';
import { reshape } from '../../primitives/movement.ts';
import { argMaxAlong, sumAlong } from '../../primitives/reduce.ts';
import { unfold } from '../../primitives/windows.ts';
import { print } from '../../shape.ts';
import type { Tensor } from '../../tensor.ts';
import { mean } from '../reductions.ts';
import { gridOf, marginsOf, type Padding, type Pair, padImage, pairOf } from './window-grid.ts';

/** How windows are laid over an image. */
export interface PoolOptions {
  readonly kernelSize: Pair;
  /** The size of the window when absent, so that windows touch but do not overlap. */
  readonly stride?: Pair;
  readonly padding?: Padding;
}

/**
 * [examples, height, width, channels] -> the largest of each window; where several tie, the gradient
 * goes to the first.
 */
export function maxPool2d(
  x: Tensor,
  { kernelSize, stride = kernelSize, padding = 0, ...others }: PoolOptions,
): Tensor {
  refuseOthers('maxPool2d', others, 'kernelSize, stride, padding');
  const grid = gridOf('maxPool2d', pairOf(kernelSize), stride, 1);
  const margins = marginsOf('maxPool2d', x.shape, grid, padding);
  return scoped('maxPool2d', [x], () => {
    const windows = unfold(padImage(x, margins, Number.NEGATIVE_INFINITY), grid);
    const [n, rows, columns, height, width, channels] = windows.shape as number[];
    const reach = height! * width!;
    const list = reshape(windows, [n!, rows!, columns!, reach, channels!]);
    const isWinner = equal(argMaxAlong(list, 3), reshape(arange(reach), [reach, 1]));
    return reshape(sumAlong(where(isWinner, list, 0), [3]), [n!, rows!, columns!, channels!]);
  });
}

/**
 * [examples, height, width, channels] -> the mean of each window, the zeros of the padding counted in
 * unless told otherwise, as in PyTorch; Keras leaves them out.
 */
export function avgPool2d(
  x: Tensor,
  {
    kernelSize,
    stride = kernelSize,
    padding = 0,
    countIncludePad = true,
    ...others
  }: PoolOptions & { readonly countIncludePad?: boolean },
): Tensor {
  refuseOthers('avgPool2d', others, 'kernelSize, stride, padding, countIncludePad');
  const grid = gridOf('avgPool2d', pairOf(kernelSize), stride, 1);
  const margins = marginsOf('avgPool2d', x.shape, grid, padding);
  const total = (image: Tensor): Tensor => {
    const sums = sumAlong(unfold(padImage(image, margins), grid), [3, 4]);
    const [n, rows, columns, , , channels] = sums.shape as number[];
    return reshape(sums, [n!, rows!, columns!, channels!]);
  };
  return scoped('avgPool2d', [x], () =>
    countIncludePad
      ? mul(total(x), 1 / (grid.size[0] * grid.size[1]))
      : mul(total(x), reciprocal(total(full(x.shape, 1)))),
  );
}

/**
 * [examples, height, width, channels] -> [examples, channels], the mean of each channel.
 *
 * @throws if the image does not have four axes
 */
export function globalAvgPool2d(x: Tensor): Tensor {
  if (x.shape.length !== 4) {
    throw new Error(
      `globalAvgPool2d: an image has four axes, [examples, height, width, channels], not shape ${print(x.shape)}`,
    );
  }
  return scoped('globalAvgPool2d', [x], () => mean(x, { axis: [1, 2] }));
}
