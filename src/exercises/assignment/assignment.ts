import * as z from 'zod/mini';
import { bad, good, type Read } from '../read.ts';
import { canonical } from './canonical.ts';
import { hexOf, sha256 } from './sha256.ts';

export const assignmentFormat = 'chain-rule/assignment';

const text = (most: number) => z.string().check(z.maxLength(most));
const item = z.object({
  /** Exercise and version: `vanishing-gradients/which-clip@1`. */
  ex: z.string().check(z.regex(/^[a-z0-9-]+\/[a-z0-9-]+@\d+$/)),
  points: z.number().check(z.gte(0), z.lte(1000)),
  /** Numbers of its own, in place of the printed ones or a variant. */
  parameters: z.optional(z.unknown()),
  /** Said above the exercise. */
  note: z.optional(text(500)),
});

const schema = z.object({
  format: z.literal(assignmentFormat),
  schema: z.literal(1),
  id: z.string().check(z.regex(/^[a-z0-9-]{4,40}$/)),
  title: text(120),
  /** The release of the book that it was made with, and is graded by. */
  book: text(20),
  /** When it is due, in ISO 8601; advisory in the page. */
  due: z.nullable(
    z.string().check(
      z.regex(/^\d{4}-\d\d-\d\d/),
      z.refine((text) => Number.isFinite(Date.parse(text))),
    ),
  ),
  /** What a student says who they are by. */
  idKind: z.enum(['email', 'login', 'studentNumber']),
  variants: z.enum(['same', 'perStudent']),
  /** Checks of each exercise; 0 for as many as one likes. */
  attempts: z.int().check(z.gte(0), z.lte(99)),
  feedback: z.enum(['immediate', 'score', 'none']),
  solutions: z.enum(['onRequest', 'afterHandIn']),
  items: z.array(item).check(z.minLength(1), z.maxLength(60)),
});

/** Exercises handed out together, and under which rules. */
export type Assignment = z.infer<typeof schema>;
export type AssignmentItem = z.infer<typeof item>;

const versionOf = z.object({ format: z.string(), schema: z.int() });

/** An assignment from JSON that came from anywhere. */
export function readAssignment(json: unknown): Read<Assignment> {
  const head = versionOf.safeParse(json);
  if (!head.success || head.data.format !== assignmentFormat)
    return bad('This is not an assignment of Chain Rule.');
  if (head.data.schema > 1)
    return bad(`This assignment was made by a newer release (its form is ${head.data.schema}, this release reads 1). Reload the page, or open it where it was made.`); // biome-ignore format: one line
  const read = schema.safeParse(json);
  if (read.success) return good(read.data);
  const [issue] = read.error.issues;
  return bad(`This assignment has a part that cannot be read: ${issue?.path.join('.') ?? 'it'}. Ask whoever made it for the link again.`); // biome-ignore format: one line
}

/** The first 16 hexadecimal digits of the SHA-256 of an assignment: another title or order is another hash. */
export const assignmentHash = (assignment: Assignment): string =>
  hexOf(sha256(canonical(assignment)), 16);
