import { type Assignment, readAssignment } from '../../exercises/assignment/assignment.ts';
import { findItems, type Items } from '../../exercises/assignment/items.ts';
import { fromLink } from '../../exercises/assignment/link.ts';
import { type Read, readJson } from '../../exercises/read.ts';
import { loadInputs } from '../../exercises/view/answer/Inputs.tsx';
import { findChapter } from '../../exercises/view/chapters.ts';

/** An assignment from what a student pasted or dropped: a link, or the text of its file. */
export function assignmentIn(text: string): Read<Assignment> {
  if (!text.trim().startsWith('{')) return fromLink(text);
  const json = readJson(text, 'This file');
  return 'problem' in json ? json : readAssignment(json.value);
}

/** Its exercises, with what they are answered with. */
export async function itemsOf(assignment: Assignment): Promise<Items> {
  const items = await findItems(assignment, findChapter);
  await Promise.all(items.found.map(({ exercise }) => loadInputs(exercise)));
  return items;
}
