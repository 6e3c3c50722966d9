import type { Exercise } from '../../exercise.ts';
import { type Verdict, write } from '../../outline.ts';

/** The verdict in a word, and whether something is still to be mended. */
export function verdictWord(
  { kind }: Exercise,
  { score, parts }: Verdict,
): { readonly word: string; readonly isFaulty: boolean } {
  if (kind === 'predict') return { word: 'Committed.', isFaulty: false };
  if (kind === 'short') return { word: 'Kept.', isFaulty: false };
  if (score === 1) return { word: 'Right.', isFaulty: false };
  const isFaulty = parts.some(
    (part) =>
      (part.score < part.max || part.score < 0) &&
      part.feedbackId !== 'blank' &&
      part.id !== 'missing',
  );
  return { word: isFaulty ? 'Not yet.' : 'Right so far.', isFaulty };
}

/** What a reply is about: an option, a line, a law; null where the reply says it itself. */
export function labelOf(exercise: Exercise, parameters: unknown, id: string): string | null {
  switch (exercise.kind) {
    case 'choice': {
      const option = exercise.options.find((one) => one.id === id);
      return option ? write(option.text, parameters) : null;
    }
    case 'order': {
      const line = exercise.lines.find((one) => one.id === id);
      return line ? write(line.text, parameters) : null;
    }
    case 'code':
      return exercise.laws(parameters).find((law) => law.id === id)?.name ?? null;
    default:
      return null;
  }
}
