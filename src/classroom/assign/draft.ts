import * as z from 'zod/mini';
import {
  type Assignment,
  assignmentFormat,
  readAssignment,
} from '../../exercises/assignment/assignment.ts';
import type { Read } from '../../exercises/read.ts';

/** An assignment while it is being made: it may still be empty. */
export type Draft = Omit<Assignment, 'format' | 'schema'>;

export type DraftItem = Draft['items'][number];

/** @param id of the assignment: everything that students do is kept under it */
export const newDraft = (id: string, book: string): Draft => ({
  id,
  title: '',
  book,
  due: null,
  idKind: 'email',
  variants: 'perStudent',
  attempts: 0,
  feedback: 'immediate',
  solutions: 'afterHandIn',
  items: [],
});

/** An id that no other assignment has, and that can be read out: `k3m9-x2pq`. */
export function freshId(draw: (below: number) => number): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const four = () => Array.from({ length: 4 }, () => letters[draw(letters.length)]).join('');
  return `${four()}-${four()}`;
}

/** The draft as an assignment, or what it still lacks. */
export const finished = (draft: Draft): Read<Assignment> =>
  draft.items.length === 0
    ? { problem: 'Choose at least one exercise.' }
    : readAssignment({ format: assignmentFormat, schema: 1, ...draft });

/** The same exercise once: a second time it is taken out. */
export function toggled(draft: Draft, item: DraftItem): Draft {
  const has = draft.items.some(({ ex }) => ex === item.ex);
  return {
    ...draft,
    items: has ? draft.items.filter(({ ex }) => ex !== item.ex) : [...draft.items, item],
  };
}

/** An item one place up or down; the ends stay where they are. */
export function moved({ items, ...draft }: Draft, from: number, by: -1 | 1): Draft {
  const to = from + by;
  const [one, other] = [items[from], items[to]];
  if (!one || !other) return { ...draft, items };
  return { ...draft, items: items.map((item, i) => (i === from ? other : i === to ? one : item)) };
}

export const withItem = (draft: Draft, at: number, patch: Partial<DraftItem>): Draft => ({
  ...draft,
  items: draft.items.map((item, i) => (i === at ? { ...item, ...patch } : item)),
});

const kept = z.object({ items: z.array(z.unknown()) });

/** What the browser kept of an earlier visit; nothing where it cannot be read. */
export function draftIn(value: unknown, fallback: Draft): Draft {
  const head = kept.safeParse(value);
  if (!head.success) return fallback;
  // An empty basket is no assignment yet; its other settings are looked at as if it held one.
  const isEmpty = head.data.items.length === 0;
  const probe = { format: assignmentFormat, schema: 1, ...Object(value), ...(isEmpty && { items: [{ ex: 'a/b@1', points: 1 }] }) }; // biome-ignore format: one line
  const read = readAssignment(probe);
  if ('problem' in read) return fallback;
  const { format: _format, schema: _schema, ...draft } = read.value;
  return isEmpty ? { ...draft, items: [] } : draft;
}
