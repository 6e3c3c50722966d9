import type { Assignment } from '../../exercises/assignment/assignment.ts';
import type { Items } from '../../exercises/assignment/items.ts';

const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;

/** The rules of an assignment, a sentence each. */
export function rulesOf(assignment: Assignment, { found }: Items): readonly string[] {
  const { due, attempts, variants, feedback, solutions } = assignment;
  const points = found.reduce((sum, { item }) => sum + item.points, 0);
  const minutes = found.reduce((sum, { exercise }) => sum + exercise.minutes, 0);
  return [
    `${plural(found.length, 'exercise')}, ${plural(points, 'point')} together, about ${plural(minutes, 'minute')}.`,
    due === null ? '' : `Due ${dueWords(due)}. Your learning system decides what is late.`,
    attempts === 0
      ? 'Check as often as you like; the best check counts.'
      : `${plural(attempts, 'check')} for each exercise; the best one counts.`,
    variants === 'perStudent' ? 'Your numbers are your own.' : '',
    {
      immediate: 'A check says what is right and what is not.',
      score: 'A check says the score; replies come after you have handed in.',
      none: 'A check keeps your answer and says nothing about it until it is graded.',
    }[feedback],
    solutions === 'afterHandIn' ? 'Worked solutions open when you have handed in.' : '',
  ].filter((rule) => rule !== '');
}

/** A moment in the reader's own time zone and words. */
export const dueWords = (iso: string): string =>
  new Date(iso).toLocaleString([], { dateStyle: 'full', timeStyle: 'short' });
