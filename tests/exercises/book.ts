import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Exercise } from '../../src/exercises/exercise.ts';

const content = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'content');

const folders = readdirSync(content, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .filter((entry) => readdirSync(join(content, entry.name)).includes('exercises.ts'));

/** Every exercise of the book, chapter by chapter. */
export const exercises: readonly Exercise[] = (
  await Promise.all(
    folders.map(async (folder): Promise<readonly Exercise[]> => {
      const file = pathToFileURL(join(content, folder.name, 'exercises.ts')).href;
      const chapter: { readonly exercises: readonly Exercise[] } = await import(
        /* @vite-ignore */ file
      );
      return chapter.exercises;
    }),
  )
).flat();

/** The book's own numbers and those of the first `count` new variants. */
export const variants = (count: number): readonly number[] =>
  Array.from({ length: count + 1 }, (_, variant) => variant);
