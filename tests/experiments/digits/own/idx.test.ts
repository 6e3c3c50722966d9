import { describe, expect, test } from 'vitest';
import { fitPictures } from '../../../../src/experiments/digits/own/fit.ts';
import { fromIdx, MOST } from '../../../../src/experiments/digits/own/idx.ts';
import { pictureAt } from '../../../../src/experiments/digits/pictures.ts';

/** A file in MNIST's format. */
function idx(name: string, shape: readonly number[], values: (at: number) => number) {
  const size = shape.reduce((a, b) => a * b, 1);
  const bytes = new Uint8Array(4 + 4 * shape.length + size);
  bytes.set([0, 0, 8, shape.length]);
  const view = new DataView(bytes.buffer);
  for (const [axis, length] of shape.entries()) view.setUint32(4 + 4 * axis, length);
  for (let at = 0; at < size; at++) bytes[4 + 4 * shape.length + at] = values(at);
  return { name, bytes };
}

const pictures = (n: number, name = 'images', side = 28) =>
  idx(name, [n, side, side], (at) => Math.floor(at / (side * side)) % 251);
const labels = (n: number, name = 'labels') => idx(name, [n], (at) => at % 10);

describe('files in MNIST’s format', () => {
  test('one pair is split, and every picture keeps its label', async () => {
    const { train, test: held } = await fromIdx([pictures(60), labels(60)]);
    expect([train.classes.length, held.classes.length]).toEqual([50, 10]);
    for (const part of [train, held])
      for (const [i, label] of part.classes.entries())
        expect(pictureAt(part, i)[0]! % 10).toBe(label);
  });

  test('two pairs are taken as they are', async () => {
    const { train, test: held } = await fromIdx([
      labels(20, 'train-labels'),
      pictures(20, 'train-images'),
      pictures(12, 't10k-images'),
      labels(12, 't10k-labels'),
    ]);
    expect([train.classes.length, held.classes.length]).toEqual([20, 12]);
    expect(held.classes[11]).toBe(1);
  });

  test(`of more than ${MOST} pictures the first are taken`, async () => {
    const { train, test: held } = await fromIdx([
      pictures(MOST + 50, 'images', 2),
      labels(MOST + 50),
    ]);
    expect(train.classes.length + held.classes.length).toBe(MOST);
  });

  test('whole numbers of other types are read too, and pictures of another size are fitted', async () => {
    const wide = idx('images', [20, 14, 14], (at) => at % 256);
    const { train } = await fromIdx([wide, labels(20)]);
    expect(train.pixels).toHaveLength(17 * 784);
    const words = new Uint8Array(16 + 20 * 784 * 2);
    words.set(pictures(20).bytes.slice(0, 16));
    words[2] = 11;
    for (let at = 0; at < 20 * 784; at++) words[16 + 2 * at + 1] = Math.floor(at / 784);
    const { train: same } = await fromIdx([{ name: 'images', bytes: words }, labels(20)]);
    for (const [i, label] of same.classes.entries()) expect(pictureAt(same, i)[0]! % 10).toBe(label); // biome-ignore format: one line
  });

  test.each([
    ['nothing', [], 'no file is in MNIST’s format'],
    ['pictures alone', [pictures(20)], 'one file of pictures and one of labels'],
    ['as many as do not match', [pictures(20), labels(21)], '20 pictures and labels 21 labels'],
    ['a label beyond nine', [pictures(20), idx('labels', [20], () => 11)], 'label 1 is 11'],
    ['a truncated file', [{ name: 'images', bytes: pictures(20).bytes.slice(0, 5000) }, labels(20)], 'ends 10696 bytes too early'],
    ['a cut head', [{ name: 'images', bytes: pictures(20).bytes.slice(0, 9) }, labels(20)], 'in the middle of its head'],
    ['what is no file of the kind', [{ name: 'images', bytes: pictures(20).bytes.map((byte, at) => (at === 0 ? 1 : byte)) }, labels(20)], 'images: readIdx: not an IDX file; it starts with bytes 1 0 8 3'],
    ['bytes after the end', [{ name: 'images', bytes: Uint8Array.of(...pictures(20).bytes, 0) }, labels(20)], 'needs 15696 bytes, but the file has 15697'],
    ['pictures without pixels', [idx('images', [20, 28, 0], () => 0), labels(20)], 'images holds pictures of 28 × 0, which have no pixel'],
    ['too few', [pictures(5), labels(5)], '5 pictures are too few'],
  ])('%s: says what is wrong', async (_, files, message) => {
    await expect(fromIdx(files)).rejects.toThrow(message);
  }); // biome-ignore format: a table
});

describe('fitting into 28 × 28', () => {
  test('keeps the mean ink of a square picture, whatever its size', () => {
    for (const side of [14, 20, 28, 56, 61]) {
      const pixels = Array.from({ length: side * side }, (_, i) => (i * 37) % 256);
      const mean = pixels.reduce((a, b) => a + b, 0) / pixels.length;
      const fitted = fitPictures(pixels, { count: 1, height: side, width: side });
      // Every pixel is rounded to a byte.
      expect(
        Math.abs(fitted.reduce((a, b) => a + b, 0) / fitted.length - mean),
      ).toBeLessThanOrEqual(0.5);
    }
  });

  test('a wide picture stands in the middle, with paper above and below', () => {
    const fitted = fitPictures(new Array(28 * 14).fill(255), { count: 1, height: 14, width: 28 });
    const rows = Array.from({ length: 28 }, (_, row) => fitted[28 * row + 14]);
    expect(rows).toEqual([...new Array(7).fill(0), ...new Array(14).fill(255), ...new Array(7).fill(0)]); // biome-ignore format: one line
  });
});
