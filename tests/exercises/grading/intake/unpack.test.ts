import fc from 'fast-check';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import {
  type UnpackLimits,
  unpack,
  unpackLimits,
} from '../../../../src/exercises/grading/intake/unpack.ts';

const all = (zip: Uint8Array, limits?: UnpackLimits) => [...unpack(zip, () => true, limits)];
const texts = (zip: Uint8Array) =>
  all(zip).map(({ path, bytes }) => [path, bytes === null ? null : strFromU8(bytes)]);

test('files come out with their paths, packed or not', () => {
  const zip = zipSync({
    'José_1_assignsubmission_file/x.json': strToU8('{}'),
    'plain.txt': [strToU8('as it is'), { level: 0 }],
  });
  expect(texts(zip)).toEqual([
    ['José_1_assignsubmission_file/x.json', '{}'],
    ['plain.txt', 'as it is'],
  ]);
});

test('more files than are unpacked together keep their order', () => {
  const files = Array.from(
    { length: 450 },
    (_, i) => [`s${i}.json`, strToU8(`{"n":${i}}`)] as const,
  );
  expect(texts(zipSync(Object.fromEntries(files))).map(([, text]) => text)).toEqual(
    files.map((_, i) => `{"n":${i}}`),
  );
});

test('a file that unpacks to more than a submission has is passed over, the others stay', () => {
  const bomb = new Uint8Array(30_000_000);
  const zip = zipSync({ 'bomb.json': bomb, 'good.json': strToU8('{}') }, { level: 9 });
  expect(zip.length).toBeLessThan(60_000);
  const [first, second] = all(zip);
  expect(first).toMatchObject({ path: 'bomb.json', bytes: null });
  expect(first).toHaveProperty('why', expect.stringContaining('30.0 MB'));
  expect(second?.bytes).toEqual(strToU8('{}'));
});

test('a file that was packed a thousandfold is no submission', () => {
  const zip = zipSync({ 'zeros.json': new Uint8Array(900_000) }, { level: 9 });
  expect(all(zip)[0]).toMatchObject({ bytes: null, why: expect.stringContaining('far more') });
});

test('a file that is larger than its zip states gets the room that was stated and no more', () => {
  const zip = zipSync({ 'liar.json': new Uint8Array(90_000) }, { level: 9 });
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  for (let at = 0; at < zip.length - 4; at++) {
    const sign = view.getUint32(at, true);
    if (sign === 0x04034b50) view.setUint32(at + 22, 10, true);
    if (sign === 0x02014b50) view.setUint32(at + 24, 10, true);
  }
  const [file] = all(zip);
  expect(file?.bytes?.length ?? 0).toBeLessThanOrEqual(10);
});

test('too many files, or too much in all, is refused before anything is unpacked', () => {
  const zip = zipSync({ a: new Uint8Array(600), b: new Uint8Array(600) }, { level: 0 });
  expect(() => all(zip, { ...unpackLimits, files: 1 })).toThrow('more than 1 files');
  expect(() => all(zip, { ...unpackLimits, total: 1000 })).toThrow('unpacks to more than');
});

test('a name without the mark for UTF-8 is read as UTF-8 where it is that', () => {
  const zip = zipSync({ 'Müller_3_assignsubmission_file/x.json': strToU8('{}') });
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  for (let at = 0; at < zip.length - 4; at++) {
    const sign = view.getUint32(at, true);
    if (sign === 0x04034b50) view.setUint16(at + 6, 0, true);
    if (sign === 0x02014b50) view.setUint16(at + 8, 0, true);
  }
  expect(all(zip)[0]?.path).toBe('Müller_3_assignsubmission_file/x.json');
});

test('what is no zip says so', () => {
  expect(() => all(strToU8('hello'))).toThrow('This is no zip');
  expect(() => all(new Uint8Array(0))).toThrow('This is no zip');
});

test('a zip with any bytes changed gives files or a sentence, never anything else', () => {
  const zip = zipSync({ 'a/x.json': strToU8('{"a":1}'.repeat(40)), 'b/y.json': strToU8('{}') });
  const change = fc.record({ at: fc.nat(zip.length - 1), to: fc.nat(255) });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), fc.nat(zip.length), (changes, length) => {
      const broken = zip.slice(0, length);
      for (const { at, to } of changes) broken[at] = to;
      try {
        for (const { path, bytes } of unpack(broken, () => true)) {
          expect(typeof path).toBe('string');
          expect(bytes?.length ?? 0).toBeLessThanOrEqual(unpackLimits.file);
        }
      } catch (problem) {
        expect(problem).toHaveProperty('message', expect.stringMatching(/zip/));
      }
    }),
    { numRuns: 300 },
  );
});
