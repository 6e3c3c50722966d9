import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  darkest,
  drawn,
  inked,
  readDrawing,
  written,
} from '../../../src/widgets/kit/pad/drawing.ts';
import { greyOf, scaledSize } from '../../../src/widgets/kit/picture/read-picture.ts';

test('a drawing is the same after its way through a link', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 49, maxLength: 49, max: darkest }), (levels) => {
      expect([...readDrawing(written(levels), 7)!]).toEqual([...levels]);
    }),
  );
});

test.each(['', 'nonsense', 'A99999', 'A48', 'A49B', 'Q49'])(
  '%j is no drawing of 7 by 7',
  (text) => {
    expect(readDrawing(text, 7)).toBeNull();
  },
);

test('a stroke leaves ink all along, and rubbing along it takes the ink away', () => {
  const [from, to] = [
    { x: 1.5, y: 1.5 },
    { x: 8.5, y: 8.5 },
  ];
  const line = drawn(new Uint8Array(100), from, to, { side: 10 });
  for (let i = 1; i <= 8; i++) expect(line[11 * i]).toBe(darkest);
  expect(line[9]).toBe(0);
  expect(Math.max(...drawn(line, from, to, { side: 10, radius: 2, erases: true }))).toBe(0);
  expect(Math.max(...drawn(new Uint8Array(100), { x: -50, y: -50 }, { x: -40, y: 500 }, { side: 10 }))).toBe(0); // biome-ignore format: one line
});

test('brightness outside 0 to 1 is cut off', () => {
  expect([...inked([-1, 0, 0.5, 1, 7])]).toEqual([0, 0, 8, 15, 15]);
});

test('large pictures are scaled to their longer side, small ones are left, and none loses a side', () => {
  expect(scaledSize(4000, 3000, 160)).toEqual([160, 120]);
  expect(scaledSize(20, 10, 160)).toEqual([20, 10]);
  expect(scaledSize(9000, 1, 160)).toEqual([160, 1]);
});

test('white is 1, black 0, and what is transparent lies on white', () => {
  const grey = greyOf(Uint8ClampedArray.from([255, 255, 255, 255, 0, 0, 0, 255, 0, 0, 0, 0]));
  expect(grey[0]).toBeCloseTo(1, 6);
  expect(grey[1]).toBe(0);
  expect(grey[2]).toBe(1);
});
