import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { look } from '../../../../src/experiments/digits/glimpse.ts';
import { centred } from '../../../../src/experiments/digits/own/centre.ts';
import { blocksFor, digitsTraining } from '../../../../src/experiments/digits/training.ts';
import { setBackend } from '../../../../src/nn/index.ts';
import { type Drawing, darkest, drawn } from '../../../../src/widgets/kit/pad/drawing.ts';

const side = 28;
const empty: Drawing = new Uint8Array(side * side);

/** A stroke of straight pieces; places in pixels. */
const stroke = (paper: Drawing, points: readonly (readonly [x: number, y: number])[]): Drawing =>
  points.slice(1).reduce(
    (drawing, [x, y], i) => drawn(drawing, { x: points[i]![0], y: points[i]![1] }, { x, y }, { side }), // biome-ignore format: one line
    paper,
  );

/** A digit's strokes in a square of 1 by 1. */
const digits: readonly (readonly (readonly [x: number, y: number])[])[] = [
  [[0.5, 0], [0.15, 0.25], [0.15, 0.75], [0.5, 1], [0.85, 0.75], [0.85, 0.25], [0.5, 0]],
  [[0.3, 0.2], [0.5, 0], [0.5, 1]],
  [[0.15, 0.2], [0.5, 0], [0.85, 0.2], [0.8, 0.45], [0.15, 1], [0.85, 1]],
  [[0.15, 0.1], [0.5, 0], [0.8, 0.2], [0.45, 0.47], [0.85, 0.7], [0.5, 1], [0.15, 0.9]],
  [[0.65, 1], [0.65, 0], [0.1, 0.65], [0.9, 0.65]],
  [[0.85, 0], [0.25, 0], [0.2, 0.42], [0.6, 0.4], [0.85, 0.68], [0.6, 1], [0.15, 0.92]],
  [[0.7, 0], [0.3, 0.35], [0.2, 0.75], [0.5, 1], [0.8, 0.75], [0.5, 0.5], [0.22, 0.68]],
  [[0.15, 0], [0.85, 0], [0.4, 1]],
  [[0.5, 0.47], [0.2, 0.25], [0.5, 0], [0.8, 0.25], [0.5, 0.47], [0.15, 0.75], [0.5, 1], [0.85, 0.75], [0.5, 0.47]],
  [[0.8, 0.3], [0.5, 0.5], [0.2, 0.25], [0.5, 0], [0.8, 0.3], [0.65, 1]],
]; // biome-ignore format: one digit a line

const draw = (digit: number, [x, y, size]: readonly [x: number, y: number, size: number]) =>
  stroke(
    empty,
    digits[digit]!.map(([u, v]) => [x + size * u, y + size * v] as const),
  );

const inkIn = (picture: Uint8Array) => {
  const marked = [...picture.keys()].filter((i) => picture[i]! > 0.3 * 255);
  const [rows, columns] = [marked.map((i) => Math.floor(i / side)), marked.map((i) => i % side)];
  return [rows, columns].map((places) => [Math.min(...places), Math.max(...places)] as const);
};

describe('a drawing is put where the training digits are', () => {
  test('wherever it was drawn, the same picture comes of it', () => {
    const away = fc.integer({ min: 0, max: 8 });
    fc.assert(
      fc.property(fc.nat(9), away, away, (digit, right, down) => {
        const drawing = draw(digit, [3, 3, 12]);
        const moved = drawing.map((_, i) => drawing[i - right - side * down] ?? 0);
        const [here, there] = [centred(drawing, darkest), centred(moved, darkest)];
        // A byte that lies on the edge between two is rounded either way.
        for (const [i, byte] of here.entries()) expect(Math.abs(byte - there[i]!)).toBeLessThanOrEqual(1); // biome-ignore format: one line
      }),
    );
  });

  test('its longer side fills 25 pixels, and its middle is the picture’s', () => {
    for (const [digit, size] of [
      [0, 8],
      [4, 14],
      [1, 24],
      [8, 22],
    ] as const) {
      // biome-ignore format: one line
      const [[top, bottom], [left, right]] = inkIn(centred(draw(digit, [2, 2, size]), darkest)) as [readonly [number, number], readonly [number, number]]; // biome-ignore format: one line
      expect(Math.abs(bottom - top + 1 - 25), `${digit} of ${size}`).toBeLessThanOrEqual(1);
      expect(Math.abs((top + bottom + 1) / 2 - 14)).toBeLessThanOrEqual(0.5);
      expect(Math.abs((left + right + 1) / 2 - 14)).toBeLessThanOrEqual(0.5);
    }
  });

  test('empty paper stays empty, and a dot does not become a blot', () => {
    expect(centred(empty, darkest)).toEqual(new Uint8Array(side * side));
    const [[top, bottom]] = inkIn(centred(stroke(empty, [[5, 5], [5, 5]]), darkest)) as [readonly [number, number]]; // biome-ignore format: one line
    expect(bottom - top).toBeLessThan(16);
  });
});

describe('a net of this chapter', () => {
  beforeAll(() => setBackend('wasm', { precision: 'float32' }));
  afterAll(() => setBackend('reference'));

  test('reads digits drawn on the pad, large ones and small ones in a corner', () => {
    const config = { maps: [8, 16], learningRate: 0.003, batch: 50, examples: 1000, tests: 50, seed: 1 } as const; // biome-ignore format: one line
    const run = digitsTraining.start(config);
    for (let step = 0; step < 12; step++) run.advance();
    const blocks = blocksFor({ ...config, weights: run.frame().parameters });
    const read = (drawing: Drawing) => {
      const { values } = look(blocks, centred(drawing, darkest)).at(-1)!;
      return values.indexOf(Math.max(...values));
    };
    for (const place of [[4, 3, 21], [2, 2, 13], [13, 12, 13]] as const)
      expect(digits.map((_, digit) => read(draw(digit, place))).filter((as, digit) => as === digit).length, `at ${place}`).toBeGreaterThanOrEqual(9); // biome-ignore format: one line
  });
});
