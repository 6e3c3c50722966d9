import { opendir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import type { Source } from '../../src/exercises/grading/intake/piece.ts';

/** The files below some paths, each read when its turn comes; paths count from the folder that was named. */
export async function* sourcesIn(inputs: readonly string[]): AsyncGenerator<Source> {
  for (const input of inputs) {
    const found = await stat(input);
    if (!found.isDirectory()) yield sourceOf(input, basename(input), found.size);
    else yield* inFolder(input, input);
  }
}

async function* inFolder(folder: string, root: string): AsyncGenerator<Source> {
  for await (const entry of await opendir(folder)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* inFolder(path, root);
    // A link could lead anywhere on this machine.
    else if (entry.isFile()) yield sourceOf(path, relative(root, path), (await stat(path)).size);
  }
}

const sourceOf = (file: string, path: string, size: number): Source => ({
  path,
  size,
  bytes: () => readFile(file),
});
