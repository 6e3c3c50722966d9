import { daysUntil, type Recall } from '../../../exercises/kept/recall.ts';
import type { ExerciseMark } from './marks.ts';

/** "1 section", "2 sections", "2 entries". */
export const counted = (count: number, word: string, plural = `${word}s`): string =>
  `${count} ${count === 1 ? word : plural}`;

/** When something comes back: "now", "within a day", "in 3 days". */
export function comesBack(due: number, now: number): string {
  const days = daysUntil(due, now);
  if (days === 0) return 'now';
  return days === 1 ? 'within a day' : `in ${days} days`;
}

/** Where an exercise stands, in a few words. */
export function standing({ state, tries, recall }: ExerciseMark, now: number): string {
  if (state === 'open') return 'not tried';
  const said =
    tries === 0
      ? 'looked at'
      : `${state === 'right' ? 'right' : 'not yet'}, ${tries} ${tries === 1 ? 'try' : 'tries'}`;
  if (recall === null) return said;
  if (recall.due === null) return `${said}; came back four times`;
  return `${said}; comes back ${comesBack(recall.due, now)}`;
}

/** What a checked answer meant for an exercise that had been right `rounds` times when it came back. */
export function afterTry(recall: Recall | null, rounds: number, now: number): string {
  if (recall === null) return '';
  if (recall.due === null) return 'Right four times when it came back: it has stayed.';
  const back = comesBack(recall.due, now);
  if (recall.rounds > rounds) return `Right when it came back: the next time is ${back}.`;
  return `It comes back ${back}.`;
}
