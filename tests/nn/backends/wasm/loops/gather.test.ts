import { describe, expect, test } from 'vitest';
import { gatherOf, scatterAddOf } from '../../../../../src/nn/backends/reference/gather.ts';
import { sizeOf } from '../../../../../src/nn/shape.ts';
import { numbers } from './draw.ts';
import { runOnMemory, type Way } from './on-memory.ts';

const ways: Way[] = [
  { precision: 'float64', addresses: 'fixed' },
  { precision: 'float32', addresses: 'bound' },
];

describe.each(ways)('gathering in $precision', (way) => {
  test.each([
    [[4, 5], 0],
    [[4, 5], 1],
    [[2, 4, 3], 1],
    [[6], 0],
    [[0, 3], 1],
  ])('takes entries of %j along axis %i, and puts them back', (shape, axis) => {
    const indices = Float64Array.of(2, 0, 2);
    const near = shape.map((size, i) => (i === axis ? indices.length : size));
    const [x, y] = [numbers(sizeOf(shape)), numbers(sizeOf(near), 2)];

    const taken = new Float64Array(y.length);
    const gather = { kind: 'gather', from: shape, axis, x: 0, indices: 1, count: 3, buffer: 2 } as const; // biome-ignore format: one line
    runOnMemory(gather, [x.slice(), indices.slice(), taken], way);
    expect(taken).toEqual(gatherOf(x, indices, shape, axis));

    const added = new Float64Array(x.length);
    const scatterAdd = { kind: 'scatterAdd', to: shape, axis, x: 0, indices: 1, count: 3, buffer: 2 } as const; // biome-ignore format: one line
    runOnMemory(scatterAdd, [y.slice(), indices.slice(), added], way);
    expect(added).toEqual(scatterAddOf(y, indices, shape, axis).map((v) => (way.precision === 'float32' ? Math.fround(v) : v))); // biome-ignore format: one line
  });

  test('an index that is none gives NaN, and adds nothing anywhere', () => {
    const indices = Float64Array.of(1, 7, -1);
    const taken = new Float64Array(3);
    runOnMemory({ kind: 'gather', from: [2], axis: 0, x: 0, indices: 1, count: 3, buffer: 2 }, [Float64Array.of(5, 6), indices, taken], way); // biome-ignore format: one line
    expect([...taken]).toEqual([6, NaN, NaN]);
    const added = new Float64Array(2);
    runOnMemory({ kind: 'scatterAdd', to: [2], axis: 0, x: 0, indices: 1, count: 3, buffer: 2 }, [Float64Array.of(1, 2, 3), indices, added], way); // biome-ignore format: one line
    expect([...added]).toEqual([0, 1]);
  });
});
