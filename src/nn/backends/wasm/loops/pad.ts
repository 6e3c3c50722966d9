import { sizeOf, stridesOf } from '../../../shape.ts';
import { windowStrides } from '../../reference/fold.ts';
import { op } from '../assembler/expression.ts';
import type { FunctionBuilder } from '../assembler/function-builder.ts';
import { addressIn, type Emission, type Emitter } from '../emission.ts';
import { writeMap } from './map.ts';

/** Fills a buffer with zeros. */
export function clear(emission: Emission, f: FunctionBuilder, buffer: number, size: number): void {
  if (size === 0) return;
  f.do(op('memory.fill', addressIn(emission, f, buffer), 0, size * emission.lanes.bytes));
}

/** Zeros, and the elements of a map between them. */
export const padEmitter: Emitter<'pad'> = {
  emit(emission, { shape, inner, before, step, arithmetic, output }, name) {
    const f = emission.begin(name);
    const own = stridesOf(shape);
    if (sizeOf(inner) < sizeOf(shape)) clear(emission, f, output.buffer, sizeOf(shape));
    const view = {
      buffer: output.buffer,
      offset: before.reduce((sum, at, axis) => sum + at * own[axis]!, 0),
      strides: own.map((stride, axis) => stride * step[axis]!),
    };
    writeMap(emission, f, {
      shape: inner,
      arithmetic,
      outputs: [{ instruction: output.instruction, view }],
    });
    return f;
  },
};

/** Windows added up where they lie in an image, in the order of the windows. */
export const foldEmitter: Emitter<'fold'> = {
  emit(emission, { image, windows, grid, arithmetic, output }, name) {
    const f = emission.begin(name);
    clear(emission, f, output.buffer, sizeOf(image));
    const strides = windowStrides(image, grid);
    writeMap(emission, f, {
      shape: windows,
      arithmetic,
      outputs: [{ instruction: output.instruction, view: { buffer: output.buffer, offset: 0, strides } }], // biome-ignore format: one line
      adds: true,
      distinctFrom: 3, // two elements of one window are never the same element of the image
    });
    return f;
  },
};
