import type { Tensor } from '../../../nn/index.ts';
import { calling, listOf, plain, type Word } from './code-line.ts';

type Operands = readonly (readonly Word[])[];

/** Primitives whose name as an operation differs from the function that makes them. */
const functionNames: Readonly<Record<string, string>> = {
  broadcast: 'broadcastTo',
  power: 'pow',
  amax: 'max',
};

/** Whether a primitive takes plain numbers for tensors, as arithmetic does. */
export const takesNumbers = ({ op, kernel }: Tensor): boolean =>
  kernel.kind === 'map' || op === 'broadcast';

/** A primitive as a program asks the library for it, with what it is given beside its operands. */
export function primitiveCall(tensor: Tensor, operands: Operands): readonly Word[] {
  const { op, inputs, shape } = tensor;
  const [from] = inputs;
  const first = operands[0] ?? [];
  if (op === 'broadcast' && from?.op === 'constant') return calling('full', [[plain(listOf(shape))], first]); // biome-ignore format: one line
  if (op === 'detach') return [...first, plain('.detach()')];
  // a ≤ b has no function of its own: it is what a > b is not.
  if (op === 'lessEqual') return [plain('sub(1, '), ...calling('greater', operands), plain(')')];
  if (op === 'unfold') return windows(tensor, first);
  return calling(functionNames[op] ?? op, operands, optionsOf(tensor));
}

/** What a primitive is given beside its operands: `[2, 3]`, `{ axis: 1, keepDims: true }`; empty for nothing. */
function optionsOf({ op, shape, kernel, inputs }: Tensor): string {
  if (op === 'broadcast' || op === 'reshape') return listOf(shape);
  if (kernel.kind === 'reduce') return axisOption(kernel.axes, true);
  const [from] = inputs;
  if (kernel.kind === 'pad' && from && kernel.step.every((step) => step === 1)) {
    const widths = kernel.before.map((low, axis) => listOf([low, shape[axis]! - low - from.shape[axis]!])); // biome-ignore format: one line
    return `[${widths.join(', ')}]`;
  }
  return '';
}

export function axisOption(axes: readonly number[], keepDims: boolean): string {
  const axis = axes.length === 1 ? String(axes[0]) : listOf(axes);
  return `{ axis: ${axis}${keepDims ? ', keepDims: true' : ''} }`;
}

/** Every window of an image: for each of its places the picture of what lies there in all windows, side by side. */
function windows({ shape, kernel, inputs }: Tensor, image: readonly Word[]): readonly Word[] {
  const [n = 1, rows = 1, columns = 1, height = 1, width = 1] = shape;
  const [, fromRow = 1, fromColumn = 1] = stridesOf(inputs[0]!);
  const [, down = 1, right = 1, nextRow = 1, nextColumn = 1] = kernel.kind === 'view' ? kernel.strides : []; // biome-ignore format: one line
  const stepOf = (count: number, apart: number) => (count === 1 ? 1 : apart);
  const steps = [1, stepOf(rows, down / fromRow), stepOf(columns, right / fromColumn)];
  const last = (at: number, count: number, step: number) => at + (count - 1) * step + 1;
  const step = steps.every((one) => one === 1) ? '' : `{ step: ${listOf(steps)} }`;
  const pictures = Array.from({ length: height * width }, (_, place) => {
    const top = (Math.floor(place / width) * nextRow) / fromRow;
    const left = ((place % width) * nextColumn) / fromColumn;
    const end = [n, last(top, rows, steps[1]!), last(left, columns, steps[2]!)];
    return calling('slice', [image, [plain(listOf([0, top, left]))], [plain(listOf(end))]], step);
  });
  const stacked = [plain('['), ...joined(pictures), plain(']')];
  const side = calling('stack', [stacked], '{ axis: 3 }');
  return calling('reshape', [side], listOf(shape));
}

const joined = (all: Operands): readonly Word[] =>
  all.flatMap((words, i) => (i === 0 ? words : [plain(', '), ...words]));

/** How far apart neighbours along each axis lie in row-major order. */
const stridesOf = ({ shape }: Tensor): readonly number[] =>
  shape.map((_, axis) => shape.slice(axis + 1).reduce((size, length) => size * length, 1));
