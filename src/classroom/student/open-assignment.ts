import { type Assignment, readAssignment } from '../../exercises/assignment/assignment.ts';
import { type FoundItem, findItems, type Items } from '../../exercises/assignment/items.ts';
import { fromLink } from '../../exercises/assignment/link.ts';
import type { Engine } from '../../exercises/engine/errand.ts';
import { readRelease } from '../../exercises/grading/release/module.ts';
import { type Read, readJson } from '../../exercises/read.ts';
import { loadInputs } from '../../exercises/view/answer/Inputs.tsx';
import { findChapter } from '../../exercises/view/chapters.ts';
import { fetchOnline } from '../../exercises/view/fetch-online.ts';
import { releaseFor } from '../grade/work/release.ts';
import { engineOfRelease } from './released/engine.ts';

/** An assignment from what a student pasted or dropped: a link, or the text of its file. */
export function assignmentIn(text: string): Read<Assignment> {
  if (!text.trim().startsWith('{')) return fromLink(text);
  const json = readJson(text, 'This file');
  return 'problem' in json ? json : readAssignment(json.value);
}

/** The items of an assignment, some of them perhaps out of an earlier release. */
export interface OpenItems extends Items {
  /** What runs the checks of an item of an earlier release; undefined for one of this release. */
  readonly engineOf: (one: FoundItem) => Engine | undefined;
}

/**
 * Its exercises, with what they are answered with. What this release has no more in that version comes from the module
 * of the release that the assignment was made with.
 *
 * @param own version of this release
 */
export async function itemsOf(assignment: Assignment, own: string): Promise<OpenItems> {
  const here = await findItems(assignment, findChapter);
  const items = here.missing.length === 0 ? asTheyAre(here) : await withRelease(assignment, here, own); // biome-ignore format: one line
  await Promise.all(items.found.map(({ exercise }) => loadInputs(exercise)));
  return items;
}

const asTheyAre = (items: Items): OpenItems => ({ ...items, engineOf: () => undefined });

async function withRelease(assignment: Assignment, here: Items, own: string): Promise<OpenItems> {
  const { address } = await releaseFor(assignment.book, own);
  if (address === null) return asTheyAre(here);
  const module = readRelease(await fetchOnline(() => import(/* @vite-ignore */ address)));
  const lacking = { ...assignment, items: here.missing.map(({ item }) => item) };
  const then = await findItems(lacking, module.exercisesOf);
  const engine = engineOfRelease(address);
  const found = [...here.found, ...then.found];
  return {
    found: assignment.items.flatMap((item) => found.find((one) => one.item === item) ?? []),
    missing: then.missing,
    engineOf: (one) => (then.found.includes(one) ? engine : undefined),
  };
}
