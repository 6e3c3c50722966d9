import type { Scope, Tensor } from '../../../nn/index.ts';
import { axisOption } from './primitive-call.ts';

/** Composed functions that take plain numbers for tensors. */
export const numbersToo: ReadonlySet<string> = new Set(['sub', 'div', 'square', 'pow']);

/**
 * What a composed function was given beside its inputs, as code, where the tensors inside it tell:
 * the axes of a mean, the axis of a softmax; empty where the library's own choice is meant.
 */
export function functionOptions({ name, inputs: [x], output }: Scope): string {
  const axes = axesInside(output, x);
  if (x === undefined || axes === null) return '';
  const rank = x.shape.length;
  switch (name) {
    case 'mean':
    case 'variance':
    case 'min':
    case 'logSumExp': {
      const keepDims = output.shape.length === rank;
      return axes.length === rank && !keepDims ? '' : axisOption(axes, keepDims);
    }
    case 'softmax':
    case 'logSoftmax':
      return axes[0] === rank - 1 ? '' : axisOption(axes, false);
    default:
      return '';
  }
}

/** The axes of the last reduction on the way from x to the output. */
function axesInside(output: Tensor, x: Tensor | undefined): readonly number[] | null {
  if (output.kernel.kind === 'reduce') return output.kernel.axes;
  if (output === x) return null;
  for (const input of output.inputs) {
    const found = axesInside(input, x);
    if (found !== null) return found;
  }
  return null;
}
