import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openCache } from '../../../../src/site/book/measured/cache.ts';

let root = '';
const open = () => openCache(root, join(root, '.astro/measured.json'));

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'measured-'));
  mkdirSync(join(root, 'src/nn/math'), { recursive: true });
  mkdirSync(join(root, 'src/experiments'), { recursive: true });
  writeFileSync(join(root, 'src/nn/math/exp.ts'), 'one');
});
afterEach(() => rmSync(root, { recursive: true }));

const never = () => {
  throw new Error('computed again');
};

test('a value is computed once and read afterwards', () => {
  expect(open().value('k', () => 0.43)).toBe(0.43);
  expect(open().value('k', never)).toBe(0.43);
});

test('knows what it has', () => {
  const cache = open();
  expect(cache.has('k')).toBe(false);
  cache.value('k', () => 1);
  expect(cache.has('k')).toBe(true);
  expect(open().has('k')).toBe(true);
});

test('a change anywhere in the sources of the measurements computes it again', () => {
  open().value('k', () => 1);
  writeFileSync(join(root, 'src/nn/math/exp.ts'), 'two');
  expect(open().value('k', () => 2)).toBe(2);
});

test('a file that was cut short counts as none', () => {
  open().value('k', () => 1);
  writeFileSync(join(root, '.astro/measured.json'), '{"hash":');
  expect(open().value('k', () => 2)).toBe(2);
});

test('a value that is not finite is not kept', () => {
  open().value('k', () => Number.POSITIVE_INFINITY);
  expect(open().value('k', () => 3)).toBe(3);
});
