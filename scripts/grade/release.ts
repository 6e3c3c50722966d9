import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isVersion } from '../../src/exercises/grading/release/module.ts';
import { root } from '../toolbox.mjs';

/** The version of the book beside this command. */
const own: string = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;

/** Which release's module grades an assignment: its address, or null for the book beside this command. */
export function releaseFor(
  book: string,
  folder: string | null,
): { readonly address: string | null; readonly note: string | null } {
  if (book === own) return { address: null, note: null };
  const file = isVersion(book)
    ? resolve(folder ?? join(root, 'public', 'grade'), `${book}.js`)
    : null;
  if (file !== null && existsSync(file)) return { address: pathToFileURL(file).href, note: null };
  return {
    address: null,
    note: `The assignment was made with release ${book}, whose grading module is not here; release ${own} grades every exercise that it has in the same version.`,
  };
}
