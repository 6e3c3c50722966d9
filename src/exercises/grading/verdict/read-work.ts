import { fromCode } from '../../submission/code.ts';
import { readSubmission, type Submission } from '../../submission/submission.ts';
import type { Flagged } from './graded.ts';

/** The schema that this release writes. */
const current = 1;

/** Work as it was handed in, read; or why it cannot be. */
export type ReadWork =
  | { readonly submission: Submission; readonly flags: readonly Flagged[] }
  | { readonly submission: null; readonly flags: readonly [Flagged, ...Flagged[]] };

/** Reads a submission file or a code. What cannot be read is flagged and never graded as 0. */
export function readWork(text: string): ReadWork {
  const read = text.trimStart().startsWith('{') ? readSubmission(text) : fromCode(text);
  const schema = schemaOf(text);
  if ('problem' in read) {
    const flag = schema > current ? 'newer' : 'broken';
    const says = schema > current ? `It has schema ${schema}, and this release reads up to ${current}. ${read.problem}` : read.problem; // biome-ignore format: one line
    return { submission: null, flags: [{ flag, says }, ...(flag === 'newer' ? [unread] : [])] };
  }
  const older: readonly Flagged[] =
    schema < current ? [{ flag: 'older', says: `It was written with schema ${schema}, and read as ${current}.` }] : []; // biome-ignore format: one line
  const notes = read.notes.map((says): Flagged => ({ flag: 'changed', says }));
  return { submission: read.value, flags: [...older, ...notes] };
}

const unread: Flagged = { flag: 'broken', says: 'It was not graded.' };

/** The schema that a file states, read without believing the rest of it. */
function schemaOf(text: string): number {
  const stated = /"schema"\s*:\s*(\d{1,6})/.exec(text.slice(0, 2000))?.[1];
  return stated === undefined ? current : Number(stated);
}
