import type { Tensor } from '../../../nn/index.ts';

const list = (numbers: readonly number[]): string => `[${numbers.join(', ')}]`;

/** What a primitive is given beside its inputs, as code: `[2, 3]`, `{ axis: 1, keepDims: true }`; undefined for nothing. */
export function argumentsOf({ op, shape, kernel, inputs }: Tensor): string | undefined {
  if (op === 'broadcast' || op === 'reshape') return list(shape);
  if (kernel.kind === 'reduce') {
    const [axis] = kernel.axes;
    return `{ axis: ${kernel.axes.length === 1 ? axis : list(kernel.axes)}, keepDims: true }`;
  }
  const [from] = inputs;
  if (kernel.kind === 'pad' && from && kernel.step.every((step) => step === 1)) {
    const widths = kernel.before.map((low, axis) => list([low, shape[axis]! - low - from.shape[axis]!])); // biome-ignore format: one line
    return `[${widths.join(', ')}]`;
  }
  return undefined;
}
