import * as library from '../../../nn/index.ts';

/** Words that a program may not use as names; the library's functions are added, or they could not be called. */
const reserved: ReadonlySet<string> = new Set([
  ...Object.keys(library),
  ...'arguments await break case catch class const continue debugger default delete do else enum eval'.split(' '), // biome-ignore format: one line
  ...'export extends false finally for function if implements import in instanceof interface let new'.split(' '), // biome-ignore format: one line
  ...'null package private protected public return static super switch this throw true try typeof'.split(' '), // biome-ignore format: one line
  ...'undefined var void while with yield Infinity NaN'.split(' '),
]);

/** A name in code for every node: its id, with a `_` after what is reserved or taken. */
export function codeNames(ids: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set(reserved);
  // A name of the reader's own comes before one that is put together from a frame and an operation.
  const inOrder = [...ids].sort((a, b) => Number(a.includes('/')) - Number(b.includes('/')));
  return new Map(
    inOrder.map((id) => {
      let name = id.replaceAll('/', '_');
      while (taken.has(name)) name = `${name}_`;
      taken.add(name);
      return [id, name];
    }),
  );
}
