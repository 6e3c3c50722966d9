import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runIn } from './copy-of-the-book.ts';

const root = join(import.meta.dirname, '../..');
const refused = (what: string, ...args: readonly string[]) => {
  const { status, said } = runIn(root, [`scripts/new/${what}.mjs`, ...args]);
  return status === 1 ? said.trim() : `not refused: ${said}`;
};

test('a scaffold without a name says how to give one', () => {
  expect(refused('exercise')).toContain('for example: npm run new:exercise -- ');
  expect(refused('widget')).toContain('for example: npm run new:widget -- ');
  expect(refused('chapter')).toContain('for example: npm run new:chapter -- ');
});

test('a bad name is refused in a sentence', () => {
  expect(refused('widget', 'Loss Landscape')).toContain('use lower-case letters');
  expect(refused('widget', '../outside')).toContain('cannot be the name of a widget');
  expect(refused('exercise', 'first-step')).toContain("is no exercise's id");
  expect(refused('exercise', 'momentum/First')).toContain('cannot be the name of an exercise');
});

test('what the book does not know is refused with where to look', () => {
  expect(refused('chapter', 'no-such-chapter')).toContain('content/contents.ts has no chapter');
  expect(refused('exercise', 'no-such-chapter/one')).toContain('content/contents.ts has no page');
  expect(refused('exercise', 'backpropagation/one', 'essay')).toContain('choose numeric or choice');
});

test('a taken name is refused, and nothing is written', () => {
  expect(refused('widget', 'hero')).toBe('src/widgets/hero exists already; choose another name.');
  expect(refused('chapter', 'backpropagation')).toContain('exists already');
  expect(refused('exercise', 'vanishing-gradients/which-clip')).toContain('exists already');
});
