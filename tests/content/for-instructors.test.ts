import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { flags } from '../../src/exercises/grading/verdict/graded.ts';

const text = readFileSync(
  join(import.meta.dirname, '../../content/for-instructors/index.mdx'),
  'utf8',
);
const cells = [...text.matchAll(/<td>([^<]*)<\/td>/g)].flatMap(([, cell = '']) => cell.split(', '));

test('the handbook says what each flag of the grading page means', () => {
  expect(Object.values(flags).filter((words) => !cells.includes(words))).toEqual([]);
});

test('it has no em dash, no exclamation mark and none of the words that shame or sell', () => {
  const prose = text.replace(/^---[\s\S]*?\n---\n/, '').replace(/<!--[\s\S]*?-->/g, '');
  expect(prose.match(/—|!(?!=)/g)).toBeNull();
  const banned =
    /\b(simply|just|obviously|clearly|of course|easy|easily|actually|basically|really|very|powerful|robust|crucial|note that)\b/gi;
  expect(prose.match(banned)).toBeNull();
});
