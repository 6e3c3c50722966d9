/**
 * The ids that are measured together, because they share a run: those with the same first two words.
 * The last come first: the book ends with the largest networks, and what takes longest must not start last.
 *
 * @param ids such as 'rectifiers.selu.dead1'
 */
export function familiesOf(ids: readonly string[]): string[][] {
  const families = new Map<string, string[]>();
  for (const id of ids) {
    const name = id.split('.').slice(0, 2).join('.');
    families.set(name, [...(families.get(name) ?? []), id]);
  }
  return [...families.values()].reverse();
}
