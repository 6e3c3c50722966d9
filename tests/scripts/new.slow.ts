import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { copyOfTheBook, runIn } from './copy-of-the-book.ts';

const copy = copyOfTheBook();
afterAll(() => rmSync(copy, { recursive: true, force: true }));
const ends = (args: readonly string[]) => {
  const { status, said } = runIn(copy, args);
  return status === 0 ? 'well' : said;
};

test('what the scaffolds write passes types, lint, knip and its own tests at once', () => {
  expect(ends(['scripts/new/widget.mjs', 'made-widget'])).toBe('well');
  expect(ends(['scripts/new/chapter.mjs', 'working-method'])).toBe('well');
  expect(ends(['scripts/new/exercise.mjs', 'backpropagation/made-number'])).toBe('well');
  expect(ends(['scripts/new/exercise.mjs', 'working-method/made-choice', 'choice'])).toBe('well');
  const bin = (path: string) => join('node_modules', path);
  const types = runIn(copy, [bin('typescript/bin/tsc'), '--noEmit', '-p', '.']).said;
  expect(types.split('\n').filter((line) => line.includes('made-'))).toEqual([]);
  expect(
    ends([
      bin('@biomejs/biome/bin/biome'),
      'check',
      'src/widgets/made-widget',
      'tests/widgets/made-widget',
      'content/backpropagation',
      'content/working-method',
    ]),
  ).toBe('well');
  expect(
    ends([
      bin('prettier/bin/prettier.cjs'),
      '--check',
      'src/widgets/made-widget/index.astro',
      'content/working-method/index.mdx',
    ]),
  ).toBe('well');
  expect(ends([bin('knip/bin/knip.js')])).toBe('well');
  expect(
    ends([
      bin('vitest/vitest.mjs'),
      'run',
      '--project',
      'unit',
      'tests/widgets/made-widget',
      'tests/exercises/book/',
      'tests/exercises/texts.test.ts',
      'tests/exercises/math.test.ts',
      '-t',
      'made-|each step|sentence|texts|mathematics',
    ]),
  ).toBe('well');
});
