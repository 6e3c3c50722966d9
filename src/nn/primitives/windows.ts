import type { WindowGrid } from '../backends/kernel.ts';
import { type Shape, stridesOf } from '../shape.ts';
import { Tensor } from '../tensor.ts';

/**
 * Every window of an image [n, height, width, channels], as [n, rows, columns, size, size,
 * channels]. No copying is meant: windows overlap in memory. Its adjoint is `fold`.
 */
export function unfold(operand: Tensor, grid: WindowGrid): Tensor {
  const x = operand.node;
  const [n, height, width, channels] = x.shape as [number, number, number, number]; // checked at the public edge
  const [sn, sh, sw, sc] = stridesOf(x.shape) as [number, number, number, number];
  const { size, stride, dilation } = grid;
  const places = (length: number, axis: 0 | 1) =>
    Math.floor((length - dilation[axis] * (size[axis] - 1) - 1) / stride[axis]) + 1;
  return new Tensor({
    op: 'unfold',
    inputs: [x],
    shape: [n, places(height, 0), places(width, 1), ...size, channels],
    kernel: {
      kind: 'view',
      strides: [sn, sh * stride[0], sw * stride[1], sh * dilation[0], sw * dilation[1], sc],
      offset: 0,
    },
    gradient: (dy) => [fold(dy, grid, x.shape)],
    rule: () => ['\\bar y \\text{ added up where each window lies}'],
  });
}

/** Puts windows back where `unfold` took them, adding where they overlap. Its adjoint is `unfold`. */
function fold(windows: Tensor, grid: WindowGrid, image: Shape): Tensor {
  return new Tensor({
    op: 'fold',
    inputs: [windows.node],
    shape: image,
    kernel: { kind: 'fold', grid },
    gradient: (dy) => [unfold(dy, grid)],
    rule: () => ['\\bar y \\text{ by windows}'],
  });
}
