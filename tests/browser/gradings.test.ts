import { afterAll, expect, test } from 'vitest';
import type { Exercise } from '../../src/exercises/exercise.ts';
import { setBackend } from '../../src/nn/index.ts';
import { expected, gradings } from '../determinism/gradings.ts';

afterAll(() => setBackend('reference'));

const files = import.meta.glob<{ readonly exercises: readonly Exercise[] }>(
  '/content/*/exercises.ts',
);

test('every exercise that is pinned is graded to the pinned bits in Chromium', async () => {
  const chapters = await Promise.all(Object.values(files).map((load) => load()));
  const found = await gradings(chapters.flatMap(({ exercises }) => exercises));
  expect(found).toMatchObject(expected(found));
}, 120_000);
