import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  axesOf,
  axisOf,
  broadcastShapes,
  checkShape,
  coordinatesOf,
  sameShape,
  sizeOf,
  stridesOf,
} from '../../src/nn/shape.ts';

const shapes = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 4 });

test('a position’s coordinates are inside the shape, and times the strides they are the position', () => {
  fc.assert(
    fc.property(shapes, fc.nat(), (shape, any) => {
      const position = any % sizeOf(shape);
      const coordinates = coordinatesOf(position, shape);
      for (const [axis, at] of coordinates.entries()) expect(at).toBeLessThan(shape[axis]!);
      const strides = stridesOf(shape);
      expect(coordinates.reduce((sum, at, axis) => sum + at * strides[axis]!, 0)).toBe(position);
    }),
  );
  expect(coordinatesOf(7, [2, 3, 2])).toEqual([1, 0, 1]);
});

test('axes come in ascending order, counted from the front, all of them where none is named', () => {
  expect(axesOf('sum', [2, 3, 4], [-1, 0])).toEqual([0, 2]);
  expect(axesOf('sum', [2, 3, 4], [2, 0, 1])).toEqual([0, 1, 2]);
  expect(axesOf('sum', [2, 3, 4])).toEqual([0, 1, 2]);
  const many = [11, 2, 1, 0];
  expect(axesOf('sum', new Array(12).fill(1), many)).toEqual([0, 1, 2, 11]);
});

test('an axis named twice, also by its other name, is refused', () => {
  expect(() => axesOf('sum', [2, 3], [1, -1])).toThrow(
    'sum: axis named twice in [1, 1] for shape [2, 3]',
  );
});

test.each([-3, 2, 0.5, Number.NaN])('%d is no axis of two', (axis) => {
  expect(() => axisOf('max', [2, 3], axis)).toThrow(
    `max: no axis ${axis} in shape [2, 3]; axes run from -2 to 1`,
  );
});

test('every whole number from −rank to rank − 1 is an axis; a single number has none', () => {
  expect([-2, -1, 0, 1].map((axis) => axisOf('max', [2, 3], axis))).toEqual([0, 1, 0, 1]);
  expect(() => axisOf('max', [], 0)).toThrow('no axis 0 in a single number (shape [])');
});

test('two shapes that differ are told by name, with the first axis that differs, or by how many axes they have', () => {
  expect(() => sameShape('loss', [2, 3], [2, 4])).toThrow(
    'loss: the first has shape [2, 3] but the second has shape [2, 4]; axis 1 is 3 and 4, and both shapes must be equal',
  );
  expect(() => sameShape('loss', [2, 3], [2], 'prediction', 'target')).toThrow(
    'loss: prediction has shape [2, 3] but target has shape [2]; they have 2 and 1 axes, and',
  );
  expect(() => sameShape('loss', [2], [2])).not.toThrow();
});

test.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('a size of %d is refused', (size) => {
  expect(() => checkShape('zeros', [2, size])).toThrow(
    `zeros: axis 1 of shape [2, ${size}] must be a whole number, zero or more, not ${size}`,
  );
});

test('axes may be empty', () => {
  expect(() => checkShape('zeros', [0, 2])).not.toThrow();
});

test('a shape with itself is that shape, whatever its sizes', () => {
  fc.assert(
    fc.property(shapes, (shape) => {
      expect(broadcastShapes('add', shape, [...shape])).toEqual(shape);
    }),
  );
});
