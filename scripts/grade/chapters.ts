import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Exercise } from '../../src/exercises/exercise.ts';
import { root } from '../toolbox.mjs';

/** The exercises of a chapter as they stand in the book beside this command; none where there is no such chapter. */
export async function exercisesOf(slug: string): Promise<readonly Exercise[]> {
  const file = join(root, 'content', slug, 'exercises.ts');
  if (!/^[a-z0-9-]+$/.test(slug) || !existsSync(file)) return [];
  const chapter: { readonly exercises: readonly Exercise[] } = await import(
    pathToFileURL(file).href
  );
  return chapter.exercises;
}
