import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Exercise } from '../exercise.ts';
import { manifest, type Standard } from './manifest.ts';
import { filesFor, type Player } from './player.ts';
import { startPage } from './start-page.ts';

/** What a package reads of an assignment. */
export interface Assigned {
  readonly id: string;
  readonly title: string;
  /** `chapter/name@version` and what it is worth. */
  readonly items: readonly { readonly ex: string; readonly points: number }[];
}

/** By exercise, then by what asks for it, see `referenceKey`. */
export type References = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What the script of a package finds in its page. */
export interface PackageData {
  readonly standard: Standard;
  readonly assignment: Assigned;
  /** The modules of its exercises. */
  readonly modules: readonly string[];
  /** What the references in each exercise's texts read as. */
  readonly references: References;
}

export interface Ingredients {
  readonly standard: Standard;
  readonly assignment: Assigned;
  readonly exercises: readonly Exercise[];
  readonly player: Player;
  /** Of all exercises; the package takes those of its own. */
  readonly references: References;
  /** A file of the player, or `sandbox.html`. */
  get(path: string): Promise<Uint8Array>;
}

/** Packed already; to press them again gains nothing. */
const isPacked = (path: string): boolean => path.endsWith('.woff2');

/** Some day: the same package from the same assignment, byte for byte. */
const day = '1981-01-01';

/** A package that a learning system takes, as the bytes of a zip. */
export async function packageOf(ingredients: Ingredients): Promise<Uint8Array<ArrayBuffer>> {
  const { standard, assignment, exercises, player, references, get } = ingredients;
  const paths = filesFor(player, exercises);
  const { id, title } = assignment;
  const data: PackageData = {
    standard,
    assignment,
    modules: exercises.flatMap((one) => player.exercises[one.id]?.module ?? []),
    references: Object.fromEntries(exercises.map((one) => [one.id, references[one.id] ?? {}])),
  };
  const { script, style } = player;
  const files = ['index.html', ...paths];
  const contents = await Promise.all(paths.map(async (path) => [path, await get(path)] as const));
  const zip: Zippable = {
    'imsmanifest.xml': strToU8(manifest(standard, { id, title, files })),
    'index.html': strToU8(startPage({ title, script, style, data })),
  };
  for (const [path, content] of contents)
    zip[path] = isPacked(path) ? [content, { level: 0 }] : content;
  return zipSync(zip, { level: 9, mtime: day });
}
