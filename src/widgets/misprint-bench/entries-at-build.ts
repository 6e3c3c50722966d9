import { misprintsOf } from '../../experiments/misprints/catalogue.ts';
import type { EntryText } from './model.ts';

/** The entries of a bench in their order: what its selector and its head need of each. */
export async function entriesAtBuild(
  chapter: string,
  only?: readonly string[],
): Promise<readonly EntryText[]> {
  const all = await misprintsOf(chapter);
  const unknown = only?.find((id) => !all.some((misprint) => misprint.id === id));
  if (unknown !== undefined)
    throw new Error(
      `MisprintBench: ${chapter} has no ${unknown}; it has ${all.map(({ id }) => id).join(', ')}`,
    );
  return all
    .filter(({ id }) => only === undefined || only.includes(id))
    .map(({ id, name, label, source }) => ({ id, name, label, source }));
}
