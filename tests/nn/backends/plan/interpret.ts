// What a plan means, in loops that do one element after the other and read and write memory as a
// program would: what lies in the same place overwrites each other here too.

import type { Plan } from '../../../../src/nn/backends/plan/plan.ts';
import type { Arithmetic, Step, View } from '../../../../src/nn/backends/plan/step.ts';
import { windowStrides } from '../../../../src/nn/backends/reference/fold.ts';
import { mapOf } from '../../../../src/nn/backends/reference/map.ts';
import { type Shape, sizeOf, stridesOf } from '../../../../src/nn/shape.ts';

/** Every index of a shape, in row-major order. */
export function* indicesOf(shape: Shape): Generator<number[]> {
  if (sizeOf(shape) === 0) return;
  const index = shape.map(() => 0);
  for (;;) {
    yield index;
    let axis = shape.length - 1;
    while (axis >= 0 && ++index[axis]! === shape[axis]) index[axis--] = 0;
    if (axis < 0) return;
  }
}

const dot = (index: readonly number[], strides: readonly number[]): number =>
  index.reduce((sum, at, axis) => sum + at * strides[axis]!, 0);

/** Memory of a plan: the arena in one piece, each other buffer that lies in no other in its own. */
export class Memory {
  private readonly arrays: Float64Array[];
  private readonly starts: number[];
  private readonly sizes: number[];

  constructor(plan: Plan) {
    const arena = new Float64Array(plan.arenaSize).fill(Number.NaN);
    this.sizes = plan.buffers.map(({ size }) => size);
    this.arrays = plan.buffers.map((buffer, i) =>
      plan.places[i]! >= 0 ? arena : new Float64Array(buffer.size).fill(Number.NaN),
    );
    this.starts = plan.places.map((place) => Math.max(place, 0));
    const settle = (i: number): void => {
      const { within } = plan.buffers[i]!;
      if (!within) return;
      settle(within.buffer);
      this.arrays[i] = this.arrays[within.buffer]!;
      this.starts[i] = this.starts[within.buffer]! + within.offset;
    };
    for (const i of plan.buffers.keys()) settle(i);
  }

  get(buffer: number, at: number): number {
    this.check(buffer, at);
    return this.arrays[buffer]![this.starts[buffer]! + at]!;
  }

  set(buffer: number, at: number, value: number): void {
    this.check(buffer, at);
    this.arrays[buffer]![this.starts[buffer]! + at] = value;
  }

  private check(buffer: number, at: number): void {
    if (at < 0 || at >= this.sizes[buffer]!) {
      throw new Error(`number ${at} of buffer ${buffer}, which holds ${this.sizes[buffer]}`);
    }
  }

  write(buffer: number, numbers: ArrayLike<number>): void {
    for (let i = 0; i < numbers.length; i++) this.set(buffer, i, numbers[i]!);
  }

  read(buffer: number): number[] {
    return Array.from({ length: this.sizes[buffer]! }, (_, i) => this.get(buffer, i));
  }
}

function element(memory: Memory, arithmetic: Arithmetic, index: readonly number[]): number[] {
  const values: number[] = [];
  for (const one of arithmetic) {
    switch (one.kind) {
      case 'load':
        if (one.view.strides.length !== index.length) throw new Error('a view has other axes than its loop'); // biome-ignore format: one line
        values.push(memory.get(one.view.buffer, one.view.offset + dot(index, one.view.strides)));
        break;
      case 'number':
        values.push(one.value);
        break;
      case 'apply':
        values.push(mapOf(one.fn, one.args.map((arg) => Float64Array.of(values[arg]!)))[0]!); // biome-ignore format: one line
    }
  }
  return values;
}

type Map = Omit<Extract<Step, { kind: 'map' }>, 'kind'>;

/** All outputs of an element are written after all that it reads is read. */
function mapElement(memory: Memory, { shape, arithmetic, outputs }: Map, index: number[]): void {
  const values = element(memory, arithmetic, index);
  const at = dot(index, stridesOf(shape));
  for (const { buffer, instruction } of outputs) memory.set(buffer, at, values[instruction]!);
}

function reduce(memory: Memory, step: Extract<Step, { kind: 'reduce' }>): void {
  const { shape, axes, arithmetic, folds } = step;
  const outer = shape.map((size, axis) => (axes.includes(axis) ? 1 : size));
  const inner = shape.map((size, axis) => (axes.includes(axis) ? size : 1));
  for (const kept of indicesOf(outer)) {
    const totals = folds.map(({ fn }) => (fn === 'sum' ? 0 : Number.NEGATIVE_INFINITY));
    const winners = folds.map(() => 0);
    let position = 0;
    for (const reduced of indicesOf(inner)) {
      const values = element(memory, arithmetic, kept.map((at, axis) => at + reduced[axis]!)); // biome-ignore format: one line
      for (const [i, { fn, instruction }] of folds.entries()) {
        const value = values[instruction]!;
        const before = totals[i]!;
        if (fn === 'sum') totals[i] = before + value;
        else totals[i] = Math.max(before, value);
        const isFirst = position === 0;
        const wins = isFirst || value > before || (Number.isNaN(value) && !Number.isNaN(before));
        if (wins) winners[i] = position;
      }
      position += 1;
    }
    const at = dot(kept, stridesOf(outer));
    for (const [i, { fn, buffer }] of folds.entries()) {
      memory.set(buffer, at, fn === 'argMax' ? winners[i]! : totals[i]!);
    }
  }
}

/** Row by row: the bare product of a row, and at once what comes after it. */
function matmul(memory: Memory, step: Extract<Step, { kind: 'matmul' }>): void {
  const { batch, rows, inner, columns, a, b, buffer, after } = step;
  const shape = [...batch, ...rows, ...columns];
  if (after && `${after.shape}` !== `${shape}`) throw new Error(`after a product of ${shape} comes a loop over ${after.shape}`); // biome-ignore format: one line
  const strides = stridesOf(shape);
  const at = ({ offset, strides }: View, index: readonly number[]) => offset + dot(index, strides);
  for (const row of indicesOf([...batch, ...rows])) {
    const place = row.slice(0, batch.length);
    for (const column of indicesOf(columns)) {
      let sum = 0;
      for (const k of indicesOf(inner)) {
        const x = memory.get(a.buffer, at(a, [...row, ...k]));
        sum += x * memory.get(b.buffer, at(b, [...place, ...k, ...column]));
      }
      memory.set(buffer, dot([...row, ...column], strides), sum);
    }
    if (!after) continue;
    for (const column of indicesOf(columns)) mapElement(memory, after, [...row, ...column]);
  }
}

const clear = (memory: Memory, buffer: number, size: number): void => {
  for (let i = 0; i < size; i++) memory.set(buffer, i, 0);
};

function run(memory: Memory, step: Step): void {
  switch (step.kind) {
    case 'map':
      for (const index of indicesOf(step.shape)) mapElement(memory, step, index);
      return;
    case 'reduce':
      reduce(memory, step);
      return;
    case 'matmul':
      matmul(memory, step);
      return;
    case 'pad': {
      const { shape, inner, before, step: pace, arithmetic, output } = step;
      clear(memory, output.buffer, sizeOf(shape));
      for (const index of indicesOf(inner)) {
        const place = index.map((at, axis) => before[axis]! + at * pace[axis]!);
        const value = element(memory, arithmetic, index)[output.instruction]!;
        memory.set(output.buffer, dot(place, stridesOf(shape)), value);
      }
      return;
    }
    case 'fold': {
      const { image, windows, grid, arithmetic, output } = step;
      clear(memory, output.buffer, sizeOf(image));
      const strides = windowStrides(image, grid);
      for (const index of indicesOf(windows)) {
        const at = dot(index, strides);
        const value = element(memory, arithmetic, index)[output.instruction]!;
        memory.set(output.buffer, at, memory.get(output.buffer, at) + value);
      }
      return;
    }
    case 'gather':
    case 'scatterAdd':
      indexed(memory, step);
      return;
    case 'copy': {
      memory.write(step.to, memory.read(step.from));
    }
  }
}

function indexed(memory: Memory, step: Extract<Step, { kind: 'gather' | 'scatterAdd' }>): void {
  const list = step.kind === 'gather' ? step.from : step.to;
  const outer = sizeOf(list.slice(0, step.axis));
  const inner = sizeOf(list.slice(step.axis + 1));
  if (step.kind === 'scatterAdd') clear(memory, step.buffer, sizeOf(list));
  for (const [o, k, i] of indicesOf([outer, step.count, inner])) {
    const far = (o! * list[step.axis]! + memory.get(step.indices, k!)) * inner + i!;
    const near = (o! * step.count + k!) * inner + i!;
    if (step.kind === 'gather') memory.set(step.buffer, near, memory.get(step.x, far));
    else memory.set(step.buffer, far, memory.get(step.buffer, far) + memory.get(step.x, near));
  }
}

/** Runs a plan on the numbers of its leaves. */
export function interpret(plan: Plan, leaves: readonly ArrayLike<number>[]) {
  const memory = new Memory(plan);
  for (const [i, numbers] of leaves.entries()) {
    if (plan.leaves[i]! >= 0) memory.write(plan.leaves[i]!, numbers);
  }
  for (const step of plan.steps) run(memory, step);
  return {
    roots: plan.roots.map((buffer) => memory.read(buffer)),
    leaves: plan.leaves.map((buffer) => (buffer < 0 ? [] : memory.read(buffer))),
  };
}
