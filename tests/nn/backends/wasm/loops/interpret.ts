import type { Arithmetic, Step, View } from '../../../../../src/nn/backends/plan/step.ts';
import { foldOf } from '../../../../../src/nn/backends/reference/fold.ts';
import { gatherOf, scatterAddOf } from '../../../../../src/nn/backends/reference/gather.ts';
import { mapOf } from '../../../../../src/nn/backends/reference/map.ts';
import { matmulOf } from '../../../../../src/nn/backends/reference/matmul.ts';
import { padOf, viewOf } from '../../../../../src/nn/backends/reference/move.ts';
import { reduceOf } from '../../../../../src/nn/backends/reference/reduce.ts';
import { type Shape, sizeOf } from '../../../../../src/nn/shape.ts';

type Buffers = readonly Float64Array[];

const viewed = (buffers: Buffers, { buffer, offset, strides }: View, shape: Shape): Float64Array =>
  viewOf(buffers[buffer]!, shape, strides, offset).slice();

/** Every instruction's value for every element of a shape. */
function computed(buffers: Buffers, arithmetic: Arithmetic, shape: Shape): Float64Array[] {
  const values: Float64Array[] = [];
  for (const one of arithmetic) {
    if (one.kind === 'load') values.push(viewed(buffers, one.view, shape));
    else if (one.kind === 'number') values.push(new Float64Array(sizeOf(shape)).fill(one.value));
    else values.push(mapOf(one.fn, one.args.map((arg) => values[arg]!)).slice()); // biome-ignore format: one line
  }
  return values;
}

/** What a step means, by the reference backend's loops in float64. Writes into the buffers. */
export function interpret(step: Step, buffers: Buffers): void {
  const put = (buffer: number, numbers: Float64Array) => buffers[buffer]!.set(numbers);
  switch (step.kind) {
    case 'map': {
      const values = computed(buffers, step.arithmetic, step.shape);
      for (const { buffer, instruction } of step.outputs) put(buffer, values[instruction]!);
      return;
    }
    case 'reduce': {
      const values = computed(buffers, step.arithmetic, step.shape);
      for (const { buffer, instruction, fn } of step.folds) {
        put(buffer, reduceOf(fn, values[instruction]!, step.shape, step.axes));
      }
      return;
    }
    case 'matmul': {
      const { batch, rows, inner, columns } = step;
      const a = viewed(buffers, step.a, [...batch, ...rows, ...inner]);
      const b = viewed(buffers, step.b, [...batch, ...inner, ...columns]);
      const [n, k, m] = [sizeOf(rows), sizeOf(inner), sizeOf(columns)];
      put(step.buffer, matmulOf(a, b, [sizeOf(batch), n, k], [sizeOf(batch), k, m]));
      if (step.after) interpret({ kind: 'map', ...step.after }, buffers);
      return;
    }
    case 'pad': {
      const value = computed(buffers, step.arithmetic, step.inner)[step.output.instruction]!;
      put(step.output.buffer, padOf(value, step.inner, step.shape, step.before, step.step));
      return;
    }
    case 'fold': {
      const value = computed(buffers, step.arithmetic, step.windows)[step.output.instruction]!;
      put(step.output.buffer, foldOf(value, step.windows, step.image, step.grid));
      return;
    }
    case 'gather': {
      const indices = buffers[step.indices]!.slice(0, step.count);
      put(step.buffer, gatherOf(buffers[step.x]!, indices, step.from, step.axis));
      return;
    }
    case 'scatterAdd': {
      const indices = buffers[step.indices]!.slice(0, step.count);
      put(step.buffer, scatterAddOf(buffers[step.x]!, indices, step.to, step.axis));
      return;
    }
    case 'copy':
      put(step.to, buffers[step.from]!);
  }
}
