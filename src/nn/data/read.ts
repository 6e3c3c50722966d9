import { leaf } from '../primitives/leaf.ts';
import { sizeOf } from '../shape.ts';
import type { Tensor } from '../tensor.ts';
import { checkFileSize } from './file-size.ts';

/**
 * Reads the format of the MNIST files, a magic number, sizes, then bytes or other numbers: images are
 * [n, height, width], labels [n].
 *
 * @throws if the file is none, ends too early or late, or is larger than 64 MB
 * @see http://yann.lecun.com/exdb/mnist/, "the IDX file format"
 */
export function readIdx(bytes: Uint8Array): Tensor {
  checkFileSize('readIdx', bytes.length);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [zero, another, type = 0, rank = 0] = bytes;
  const reader = IDX_TYPES[type];
  if (bytes.length >= 4 && (zero !== 0 || another !== 0 || !reader)) {
    throw new Error(
      `readIdx: not an IDX file; it starts with bytes ${[...bytes.slice(0, 4)].join(' ')}, and should with 0 0, a type from 8 to 14, and the number of axes`,
    );
  }
  const start = 4 + 4 * rank;
  if (!reader || bytes.length < start) {
    throw new Error(
      `readIdx: the file ends after ${bytes.length} bytes, in the middle of its head; an IDX file starts with 4 bytes and 4 more for each axis`,
    );
  }
  const shape = Array.from({ length: rank }, (_, i) => view.getUint32(4 + 4 * i));
  const wanted = start + sizeOf(shape) * reader.bytes;
  if (bytes.length !== wanted) {
    throw new Error(
      `readIdx: shape [${shape.join(', ')}] needs ${wanted} bytes, but the file has ${bytes.length}`,
    );
  }
  const numbers = Float64Array.from({ length: sizeOf(shape) }, (_, i) =>
    reader.read(view, start + i * reader.bytes),
  );
  return leaf('data', numbers, shape);
}

const IDX_TYPES: Record<number, { bytes: number; read: (view: DataView, at: number) => number }> = {
  8: { bytes: 1, read: (view, at) => view.getUint8(at) },
  9: { bytes: 1, read: (view, at) => view.getInt8(at) },
  11: { bytes: 2, read: (view, at) => view.getInt16(at) },
  12: { bytes: 4, read: (view, at) => view.getInt32(at) },
  13: { bytes: 4, read: (view, at) => view.getFloat32(at) },
  14: { bytes: 8, read: (view, at) => view.getFloat64(at) },
};

/**
 * A table of numbers separated by commas, semicolons or tabs, with the names of its columns if it
 * has a head; an empty cell is NaN.
 *
 * @returns values [rows, columns]
 * @throws if a cell is no number, a line is too short or long, or the text is empty or larger than 64 MB
 */
export function readCsv(text: string): { columns: string[]; values: Tensor } {
  checkFileSize('readCsv', text.length);
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length === 0) throw new Error('readCsv: the text has no lines; give at least one row');
  const separator = [',', ';', '\t'].find((mark) => lines[0]?.includes(mark)) ?? ',';
  const rows = lines.map((line) =>
    line.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1')),
  );
  const first = rows[0] ?? [];
  const hasHead = first.some((cell) => cell !== '' && Number.isNaN(Number(cell)));
  const body = hasHead ? rows.slice(1) : rows;
  const numbers = body.flatMap((row, i) => {
    const line = i + (hasHead ? 2 : 1);
    if (row.length !== first.length) {
      throw new Error(
        `readCsv: line ${line} has ${row.length} columns where the first has ${first.length}`,
      );
    }
    return row.map((cell, column) => {
      const number = cell === '' ? Number.NaN : Number(cell);
      if (cell !== '' && cell.toLowerCase() !== 'nan' && Number.isNaN(number)) {
        throw new Error(`readCsv: line ${line}, column ${column + 1}: '${cell}' is not a number`);
      }
      return number;
    });
  });
  return {
    columns: hasHead ? first : first.map((_, i) => `column ${i + 1}`),
    values: leaf('data', Float64Array.from(numbers), [body.length, first.length]),
  };
}
