import { expect, test } from 'vitest';
import { exercises } from './book.ts';

test('the thirteen exercises of the chapter on backpropagation are there, every kind among them', () => {
  const own = exercises.filter(({ id }) => id.startsWith('backpropagation/'));
  expect(own).toHaveLength(13);
  expect(new Set(own.map(({ kind }) => kind)).size).toBe(9);
});

test('ids are unique', () => {
  expect(new Set(exercises.map(({ id }) => id)).size).toBe(exercises.length);
});
