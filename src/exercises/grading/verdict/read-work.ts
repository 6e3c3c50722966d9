import { bad, type Read } from '../../read.ts';
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
  const read = readEither(text.trim());
  const schema = schemaOf(text);
  if ('problem' in read) {
    const flag = schema > current ? 'newer' : 'broken';
    const isTold = schema <= current || read.problem.includes('newer');
    const says = isTold ? read.problem : `It has schema ${schema}, and this release reads up to ${current}. ${read.problem}`; // biome-ignore format: one line
    return { submission: null, flags: [{ flag, says }, ...(flag === 'newer' ? [unread] : [])] };
  }
  const older: readonly Flagged[] =
    schema < current ? [{ flag: 'older', says: `It was written with schema ${schema}, and read as ${current}.` }] : []; // biome-ignore format: one line
  const notes = read.notes.map((says): Flagged => ({ flag: 'changed', says }));
  return { submission: read.value, flags: [...older, ...notes] };
}

function readEither(text: string): Read<Submission> {
  if (text.startsWith('{')) return readSubmission(text);
  // Not the words for somebody who has half a code: nobody copied this.
  if (text === '') return bad('It is empty.');
  return text.startsWith('CR') ? fromCode(text) : bad('It is neither a submission file nor an answer code.'); // biome-ignore format: one line
}

const unread: Flagged = { flag: 'broken', says: 'It was not graded.' };

/** The schema that a file states, read without believing the rest of it. */
function schemaOf(text: string): number {
  const stated = /"schema"\s*:\s*(\d{1,6})/.exec(text.slice(0, 2000))?.[1];
  return stated === undefined ? current : Number(stated);
}
