/**
 * What came of reading data from outside: a link, a file, a pasted text. It is never thrown for what is
 * wrong with it: a sentence for the reader says what that is, and what to do.
 */
export type Read<Value> =
  | { readonly value: Value; readonly notes: readonly string[] }
  | { readonly problem: string };

export const good = <Value>(value: Value, notes: readonly string[] = []): Read<Value> => ({
  value,
  notes,
});

export const bad = (problem: string): { readonly problem: string } => ({ problem });

/** JSON as it stands, or a sentence. @param what the data is called in it: `The file`, `This link` */
export function readJson(text: string, what: string): Read<unknown> {
  try {
    return good(JSON.parse(text));
  } catch {
    return bad(`${what} is not complete: its text breaks off or was changed.`);
  }
}
