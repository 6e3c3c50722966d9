import * as z from 'zod/mini';
import { canonical } from '../assignment/canonical.ts';
import { crc32 } from '../assignment/crc32.ts';
import { bad, good, type Read, readJson } from '../read.ts';
import { limits } from './limits.ts';

export const submissionFormat = 'chain-rule/submission';

const score = z.number().check(z.gte(0), z.lte(1));
const count = z.int().check(z.gte(0));
const schema = z.object({
  format: z.literal(submissionFormat),
  schema: z.literal(1),
  /** Id of the assignment, and its hash. */
  assignment: z.string(),
  hash: z.string(),
  /** Who hands in, as `normaliseIdentity` gives it. */
  student: z.string().check(z.maxLength(120)),
  /** ISO 8601. */
  handedIn: z.string(),
  items: z.array(
    z.object({
      ex: z.string(),
      /** Which variant the answer is to, from 0. */
      attempt: count,
      /** As JSON holds it; null where nothing was answered. */
      answer: z.unknown(),
      history: z.array(z.object({ attempt: count, answer: z.unknown(), score, at: z.number() })),
      /** What the page said it was worth; grading runs it again. */
      claimed: score,
    }),
  ),
  /** Of everything else: tells a slip of the hand, not a forgery. */
  crc: z.string(),
});

/** A student's work as it is handed in. */
export type Submission = z.infer<typeof schema>;

/** The work with its check digits, each history cut to its latest tries. */
export function sealed(work: Omit<Submission, 'crc'>): Submission {
  const items = work.items.map((item) => ({ ...item, history: item.history.slice(-limits.tries) }));
  const cut = { ...work, items };
  return { ...cut, crc: crc32(canonical(cut)) };
}

/** The file that a student hands in. */
export const writeSubmission = (work: Omit<Submission, 'crc'>): string =>
  `${JSON.stringify(sealed(work), null, 2)}\n`;

/** Work from a file that came from anywhere. A file that was changed is read, with a note: grading runs it again. */
export function readSubmission(text: string): Read<Submission> {
  if (text.length > limits.submission)
    return bad(`This file has ${text.length.toLocaleString('en')} characters; a submission has at most ${limits.submission.toLocaleString('en')}.`); // biome-ignore format: one line
  const json = readJson(text.replace(/^\uFEFF/, ''), 'This file');
  return 'problem' in json ? json : submissionOf(json.value);
}

const versionOf = z.object({ format: z.string(), schema: z.int() });

/** The same from data that is read already. */
export function submissionOf(json: unknown): Read<Submission> {
  const head = versionOf.safeParse(json);
  if (!head.success || head.data.format !== submissionFormat)
    return bad('This is not a submission of Chain Rule.');
  if (head.data.schema > 1)
    return bad(`This submission was written by a newer release (its form is ${head.data.schema}, this release reads 1).`); // biome-ignore format: one line
  const read = schema.safeParse(json);
  if (!read.success) {
    const [issue] = read.error.issues;
    return bad(`This submission has a part that cannot be read: ${issue?.path.join('.') ?? 'it'}.`);
  }
  const { crc, ...work } = read.data;
  const isWhole = crc32(canonical(work)) === crc;
  return good(read.data, isWhole ? [] : ['The file was changed after it was written.']);
}
