import { pack, unpack } from '../assignment/packed.ts';
import { bad, type Read } from '../read.ts';
import { readSubmission, type Submission } from './submission.ts';

const HEAD = 'CR1';

/** The work as a code to be pasted where no file can be given. */
export const toCode = (submission: Submission): string => pack(HEAD, JSON.stringify(submission));

/** Work from a pasted code; spaces and line breaks that a mail program has put into it are nothing. */
export function fromCode(text: string): Read<Submission> {
  const unpacked = unpack(HEAD, text.replace(/\s+/g, ''), 'This code');
  return 'problem' in unpacked ? unpacked : readSubmission(unpacked.value);
}

/** The codes in an e-mail, a web page or a student's sentence around them. */
export function findCodes(text: string): readonly string[] {
  const plain = text
    .replace(/=\r?\n/g, '') // lines that quoted-printable has broken
    .replace(/^[ \t]*(?:>[ \t]*)+/gm, '') // a quoted mail
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;|\u00AD|\u200B/g, '');
  return [...plain.matchAll(/CR1\s*\.\s*[\w\s-]+?\.\s*(?:[0-9a-fA-F]\s*){8}/g)].map(([code]) =>
    code.replace(/\s+/g, ''),
  );
}

/** The work of the only code in a text. */
export function codeIn(text: string): Read<Submission> {
  const [code, ...others] = findCodes(text);
  if (code === undefined) return bad('There is no code in this text: one begins with “CR1.”.');
  if (others.length > 0) return bad(`There are ${others.length + 1} codes in this text; give one at a time.`); // biome-ignore format: one line
  return fromCode(code);
}
