import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Lanes } from '../../../../../src/nn/backends/wasm/arithmetic/lanes.ts';
import { Library } from '../../../../../src/nn/backends/wasm/arithmetic/library.ts';
import { ModuleBuilder } from '../../../../../src/nn/backends/wasm/assembler/module-builder.ts';
import { emitMapRows } from '../../../../../src/nn/backends/wasm/loops/map.ts';
import { sizeOf } from '../../../../../src/nn/shape.ts';
import { started } from '../assembler/started.ts';
import { arithmeticOn, numbers, shapes } from './draw.ts';
import { interpret } from './interpret.ts';

const PLACE = 65536; // bytes between the beginnings of buffers

describe('a map by rows', () => {
  test('computes the rows that it is asked for, and no others', () => {
    const cases = shapes
      .filter((shape) => shape.length > 0)
      .chain((shape) => fc.tuple(fc.constant(shape), fc.integer({ min: 1, max: shape.length })))
      .chain(([shape, leading]) => {
        const rows = sizeOf(shape.slice(0, leading));
        return fc.tuple(fc.constant({ shape, leading }), arithmeticOn(shape), fc.nat({ max: rows }), fc.nat({ max: rows })); // biome-ignore format: one line
      })
      .filter(([{ shape }, { sizes }]) => Math.max(sizeOf(shape), ...sizes) * 8 < PLACE);
    fc.assert(
      fc.property(cases, ([{ shape, leading }, { arithmetic, sizes }, first, last]) => {
        const map = {
          shape,
          arithmetic,
          outputs: [{ instruction: arithmetic.length - 1, buffer: 3 }],
        };
        const module = new ModuleBuilder();
        const emission = {
          module,
          begin: (name: string) => module.function(name),
          lanes: new Lanes('float64', 'strict'),
          library: new Library(module),
          place: (buffer: number) => ({ base: 0, offset: (buffer + 1) * PLACE }),
          size: () => 0,
        };
        module.export(emitMapRows(emission, map, leading, 'rows'));
        const { call, memory } = started(module, 6);
        const at = (buffer: number, size: number) =>
          new Float64Array(memory.buffer, (buffer + 1) * PLACE, size);
        const buffers = sizes.map((size, i) => numbers(size, i));
        for (const [i, one] of buffers.entries()) at(i, one.length).set(one);
        const whole = new Float64Array(sizeOf(shape));
        interpret({ kind: 'map', ...map }, [...buffers, whole]);
        call('rows', first, last);
        const row = sizeOf(shape.slice(leading));
        const expected = whole.map((x, i) => (i >= first * row && i < last * row ? x : 0));
        expect(at(3, whole.length).map((x) => x + 0)).toEqual(expected.map((x) => x + 0));
      }),
      { numRuns: 300, seed: 2 },
    );
  });
});
