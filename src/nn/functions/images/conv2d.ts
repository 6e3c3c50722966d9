import { scoped } from '../../graph/scope.ts';
import { refuseOthers } from '../../options.ts';
import { add } from '../../primitives/elementwise.ts';
import { matmul } from '../../primitives/matmul.ts';
import { permute, reshape } from '../../primitives/movement.ts';
import { unfold } from '../../primitives/windows.ts';
import { print } from '../../shape.ts';
import type { Tensor } from '../../tensor.ts';
import { gridOf, marginsOf, type Padding, type Pair, padImage } from './window-grid.ts';

/** How kernels are laid over an image. */
export interface Conv2dOptions {
  readonly stride?: Pair;
  readonly padding?: Padding;
  readonly dilation?: Pair;
  /** Channels are split into this many groups, which do not see each other. */
  readonly groups?: number;
}

/**
 * Cross-correlation, which the field calls convolution: every window of the image times the kernel.
 *
 * @param x [examples, height, width, in]
 * @param w [height, width, in / groups, out]
 * @param b [out]
 * @throws if the axes do not fit each other, the groups or the window
 */
export function conv2d(x: Tensor, w: Tensor, b?: Tensor, options: Conv2dOptions = {}): Tensor {
  const { stride = 1, padding = 0, dilation = 1, groups = 1, ...others } = options;
  refuseOthers('conv2d', others, 'stride, padding, dilation, groups');
  if (w.shape.length !== 4) {
    throw new Error(
      `conv2d: a kernel has four axes, [height, width, in, out], not shape ${print(w.shape)}`,
    );
  }
  const [height, width, channels, outputs] = w.shape as [number, number, number, number];
  const grid = gridOf('conv2d', [height, width], stride, dilation);
  const margins = marginsOf('conv2d', x.shape, grid, padding);
  if (outputs % groups !== 0 || x.shape[3] !== channels * groups) {
    throw new Error(
      `conv2d: the image ${print(x.shape)} has ${x.shape[3]} channels, but the kernel ${print(w.shape)} in ${groups} group(s) takes ${channels * groups} and gives ${outputs}; in must be equal, and out a multiple of groups`,
    );
  }
  return scoped('conv2d', b ? [x, w, b] : [x, w], () => {
    const windows = unfold(padImage(x, margins), grid);
    const [n, rows, columns] = windows.shape as [number, number, number];
    const places = n * rows * columns;
    const reach = height * width;
    const product =
      groups === 1
        ? matmul(
            reshape(windows, [places, reach * channels]),
            reshape(w, [reach * channels, outputs]),
          )
        : groupedProduct(
            reshape(windows, [places, reach, groups, channels]),
            reshape(w, [reach, channels, groups, outputs / groups]),
          );
    const image = reshape(product, [n, rows, columns, outputs]);
    return b ? add(image, b) : image;
  });
}

/** [places, reach, groups, channels] and [reach, channels, groups, out] -> [places, groups · out], one product per group. */
function groupedProduct(windows: Tensor, kernel: Tensor): Tensor {
  const [places, reach, groups, channels] = windows.shape as [number, number, number, number];
  const outputs = kernel.shape[3]!;
  const left = reshape(permute(windows, [2, 0, 1, 3]), [groups, places, reach * channels]);
  const right = reshape(permute(kernel, [2, 0, 1, 3]), [groups, reach * channels, outputs]);
  return reshape(permute(matmul(left, right), [1, 0, 2]), [places, groups * outputs]);
}
