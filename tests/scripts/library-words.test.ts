import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { wordsOf } from '../../scripts/library-words.mjs';
import * as nn from '../../src/nn/index.ts';

const words = wordsOf(fileURLToPath(new URL('../../src/nn/index.ts', import.meta.url)));
const names = (place: string) => words[place]?.map(([name]) => name) ?? [];

test('every name that the library exports is there, and no other', () => {
  expect(names('').sort()).toEqual(Object.keys(nn).sort());
  expect(names('optimizers').sort()).toEqual(Object.keys(nn.optimizers).sort());
  const tensor = nn.tensor([1]);
  for (const name of names('Tensor')) expect(name in tensor, name).toBe(true);
  expect(names('Tensor')).not.toContain('kernel');
});

test('a name has its signature and one sentence; a method says what the function of its name says', () => {
  const found = words['']?.find(([name]) => name === 'softplus');
  expect(found?.slice(1, 3)).toEqual(['function', '(x: Tensor): Tensor']);
  expect(found?.[3]).toContain('ln(1 + eˣ)');
  expect(words['Tensor']?.find(([name]) => name === 'square')?.[3]).toBe('x²');
  expect(JSON.stringify(words)).not.toContain('...others');
});

test('all of it weighs less than 15 KB after gzip', () => {
  expect(gzipSync(JSON.stringify(words)).length).toBeLessThan(15_000);
});
