import type { Exercise } from '../../exercises/exercise.ts';
import type { Standard } from '../../exercises/package/manifest.ts';
import { type Assigned, packageOf } from '../../exercises/package/package.ts';
import { readPlayer, readReferences } from '../../exercises/package/player.ts';

const base = `${import.meta.env.BASE_URL}/`.replace(/\/+$/, '/');

/**
 * A package for a learning system, made in this page from the player's files that the book holds.
 *
 * @throws a sentence for the reader when one of them cannot be fetched
 */
export async function makePackage(
  standard: Standard,
  assignment: Assigned,
  exercises: readonly Exercise[],
): Promise<Uint8Array<ArrayBuffer>> {
  const [player, references] = await Promise.all([
    json('player/files.json').then(readPlayer),
    json('player/references.json').then(readReferences),
  ]);
  return packageOf({ standard, assignment, exercises, player, references, get });
}

const json = async (path: string): Promise<unknown> =>
  JSON.parse(new TextDecoder().decode(await get(path)));

async function get(path: string): Promise<Uint8Array> {
  const answer = await fetch(base + path).catch(() => null);
  if (answer?.ok) return new Uint8Array(await answer.arrayBuffer());
  const why = answer === null ? 'is there a network?' : `the server says ${answer.status}`;
  throw new Error(`The package could not be made: ${path} cannot be fetched; ${why}`);
}
