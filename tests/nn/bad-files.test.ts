import { describe, expect, test } from 'vitest';
import { data, loadWeights, parameter, saveWeights, tensor } from '../../src/nn/index.ts';

const weights = () => [
  parameter(tensor([1, 2]), { name: 'w' }),
  parameter(tensor([3]), { name: 'b' }),
];

/** A safetensors file with any header at all, and zeros. */
function fileWith(header: string, bytes = 24): Uint8Array {
  const text = new TextEncoder().encode(header);
  const file = new Uint8Array(8 + text.length + bytes);
  new DataView(file.buffer).setBigUint64(0, BigInt(text.length), true);
  file.set(text, 8);
  return file;
}

const huge = new Uint8Array(100 * 2 ** 20);

describe('weights from a bad file change nothing, and the message says what is wrong', () => {
  const good = saveWeights(weights());
  const notFinite = (value: number) =>
    saveWeights([weights()[0]!, parameter(tensor([value]), { name: 'b' })]);
  const files: [name: string, file: Uint8Array, message: string][] = [
    ['empty', new Uint8Array(0), 'not a safetensors file of 0 bytes'],
    ['cut off in its header', good.slice(0, 20), 'not a safetensors file of 20 bytes'],
    ['cut off in its numbers', good.slice(0, -1), 'the file ends in the middle of b'],
    ['with NaN', notFinite(Number.NaN), 'number 0 of b is NaN, and weights must be finite'],
    ['with infinity', notFinite(-Infinity), 'number 0 of b is -Infinity'],
    ['without JSON', fileWith('{"w": '), 'the header of the file is damaged: it is not JSON'],
    ['with a wrong entry', fileWith('{"w": {"dtype": "F64"}}'), 'w needs dtype, shape and data_offsets, not {"dtype":"F64"}'],
    ['with null for an entry', fileWith('{"w": null}'), 'w needs dtype, shape and data_offsets, not null'],
    ['with another type', fileWith('{"w": {"dtype": "I8", "shape": [2], "data_offsets": [0, 2]}}'), 'w holds I8; F64 and F32 can be read'],
    ['without one of the tensors', saveWeights([weights()[0]!]), 'no tensor b in the file, which has w'],
    ['of 100 MB', huge, 'the file has 100 MB, and at most 64 MB are read'],
  ]; // biome-ignore format: a table
  test.each(files)('%s', (_name, file, message) => {
    const parameters = weights();
    expect(() => loadWeights(parameters, file)).toThrow(message);
    expect(parameters.map((one) => [...one.dataSync()])).toEqual([[1, 2], [3]]);
  });
});

describe('an IDX file that is damaged or too large is refused', () => {
  const good = [0, 0, 8, 2, 0, 0, 0, 1, 0, 0, 0, 2, 7, 9];
  const files: [name: string, bytes: number[], message: string][] = [
    ['empty', [], 'the file ends after 0 bytes, in the middle of its head'],
    ['cut off in its sizes', good.slice(0, 10), 'the file ends after 10 bytes, in the middle of its head'],
    ['cut off in its numbers', good.slice(0, -1), 'shape [1, 2] needs 14 bytes, but the file has 13'],
    ['with something after', [...good, 1], 'shape [1, 2] needs 14 bytes, but the file has 15'],
    ['of another kind', [80, 75, 3, 0], 'not an IDX file; it starts with bytes 80 75 3 0'],
  ]; // biome-ignore format: a table
  test.each(files)('%s', (_name, bytes, message) =>
    expect(() => data.readIdx(Uint8Array.from(bytes))).toThrow(message),
  );
  test('of 100 MB', () =>
    expect(() => data.readIdx(huge)).toThrow('readIdx: the file has 100 MB, and at most 64 MB'));
});

describe('a table that is damaged or too large is refused', () => {
  const texts: [name: string, text: string, message: string][] = [
    ['empty', ' \n', 'readCsv: the text has no lines'],
    ['cut off in a line', 'a,b\n1,2\n3', 'readCsv: line 3 has 1 columns where the first has 2'],
    ['with a word', '1,2\n3,four', "readCsv: line 2, column 2: 'four' is not a number"],
    ['of 100 MB', '1\n'.repeat(50 * 2 ** 20), 'readCsv: the file has 100 MB, and at most 64 MB'],
  ];
  test.each(texts)('%s', (_name, text, message) =>
    expect(() => data.readCsv(text)).toThrow(message),
  );
});
