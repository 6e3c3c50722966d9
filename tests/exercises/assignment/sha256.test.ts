import { createHash } from 'node:crypto';
import { crc32 as crcOfNode } from 'node:zlib';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { crc32 } from '../../../src/exercises/assignment/crc32.ts';
import { hexOf, sha256 } from '../../../src/exercises/assignment/sha256.ts';

/** FIPS 180-4, examples of the algorithm. */
test.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ['abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq', '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1'],
  ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
])('the hash of a published example', (text, hash) => {
  expect(hexOf(sha256(text), 64)).toBe(hash);
}); // biome-ignore format: a table

test('is Node’s own for any text, as are the check digits', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      expect(hexOf(sha256(text), 64)).toBe(createHash('sha256').update(text).digest('hex'));
      expect(Number.parseInt(crc32(text), 16)).toBe(crcOfNode(text));
    }),
  );
});
