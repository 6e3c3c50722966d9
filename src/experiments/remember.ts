/**
 * `compute`, run once for the same arguments.
 *
 * @param kept how many results stay, the latest ones: 1 where only the present one is looked at again
 */
export function remember<Arguments extends readonly (string | number)[], Result>(
  compute: (...given: Arguments) => Result,
  { kept = Number.POSITIVE_INFINITY } = {},
): (...given: Arguments) => Result {
  const known = new Map<string, { readonly result: Result }>();
  return (...given) => {
    const key = JSON.stringify(given);
    const found = known.get(key);
    if (found !== undefined) return found.result;
    const result = compute(...given);
    known.set(key, { result });
    for (const oldest of known.keys()) {
      if (known.size <= kept) break;
      known.delete(oldest);
    }
    return result;
  };
}
