import type { Flagged } from './graded.ts';

/** The prints of one submission, as they are kept for ten thousand. */
export interface Printed {
  readonly key: string;
  readonly student: string;
  /** By item: print and title. */
  readonly prints: readonly { readonly ex: string; readonly print: string }[];
}

/** Names that one sentence holds. */
const most = 4;

/**
 * Flags for submissions with equal programs, sentences or odd wrong answers.
 *
 * @param titles of the items, by their `ex`
 * @returns flags by key
 */
export function alikeIn(
  submissions: readonly Printed[],
  titles: Readonly<Record<string, string>>,
): ReadonlyMap<string, readonly Flagged[]> {
  const holders = new Map<string, Printed[]>();
  for (const submission of submissions)
    for (const { ex, print } of submission.prints) {
      const key = `${ex} ${print}`;
      const known = holders.get(key);
      if (known === undefined) holders.set(key, [submission]);
      // What one student hands in again is like itself.
      else if (known.every(({ student }) => student !== submission.student)) known.push(submission);
    }
  const found = new Map<string, Flagged[]>();
  for (const [key, alike] of holders) {
    if (alike.length < 2) continue;
    const title = titles[key.slice(0, key.indexOf(' '))] ?? '';
    for (const one of alike) {
      const others = alike.filter((other) => other !== one).map(({ student }) => student);
      const names = `${others.slice(0, most).join(', ')}${others.length > most ? ` and ${others.length - most} more` : ''}`;
      const says = `“${title}” has the same answer as ${names}. That is a reason to look, and no proof.`;
      found.set(one.key, [...(found.get(one.key) ?? []), { flag: 'alike', says }]);
    }
  }
  return found;
}
