import { expect, test } from 'vitest';
import { filters } from '../../../src/experiments/convolution/filters.ts';
import {
  drawingOf,
  mapOf,
  readOwn,
  side,
  thumbnail,
  weightsOf,
  widget,
} from '../../../src/widgets/filter-pad/model.ts';
import { defaults } from '../../../src/widgets/kit/widget.ts';

const printed = defaults(widget.schema);

test('a stroke has two flanks of opposite sign under the vertical filter, and none below 0 after ReLU', () => {
  const { lowest, highest } = widget.trace(printed);
  expect(lowest).toBeLessThan(-1);
  expect(highest).toBeGreaterThan(1);
  expect(widget.trace({ ...printed, rectify: true }).lowest).toBe(0);
});

test('an own kernel: nine numbers with signs and commas; anything else says what is wrong and changes nothing', () => {
  expect(readOwn('1 0 −1 / 1 0 −1 / 1 0 −1')).toEqual(filters.vertical);
  expect(readOwn('0,5 0 0 0 0 0 0 0 0')).toContain(0.5);
  expect(readOwn('1 2 3')).toBe('Nine numbers, row by row; here are 3.');
  expect(readOwn('x')).toMatch(/Numbers only/);
  expect(weightsOf({ filter: 'own', own: 'x' })).toEqual(filters.same);
});

test('a drawing that is none gives way to the digit', () => {
  expect(drawingOf({ drawing: 'Z!', seed: 5 })).toEqual(drawingOf({ drawing: '', seed: 5 }));
  expect(drawingOf({ drawing: `P${side * side}`, seed: 5 }).every((ink) => ink === 15)).toBe(true);
});

test('a thumbnail keeps the mean of the blocks it is made of, and a small picture as it is', () => {
  const picture = { width: 8, height: 4, pixels: Array.from({ length: 32 }, (_, i) => i) };
  expect(thumbnail(picture, 4)).toEqual({ width: 4, height: 2, pixels: [4.5, 6.5, 8.5, 10.5, 20.5, 22.5, 24.5, 26.5] }); // biome-ignore format: one line
  expect(thumbnail(picture, 8)).toBe(picture);
  expect(thumbnail({ width: 90, height: 1, pixels: new Array(90).fill(1) }, 9).height).toBe(1);
  expect(mapOf(thumbnail(picture, 4), { filter: 'same', own: '', rectify: false }).highest).toBe(26.5); // biome-ignore format: one line
});
