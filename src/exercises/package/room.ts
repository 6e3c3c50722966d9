import type { Exercise } from '../exercise.ts';
import { seedOf } from '../variant/variant.ts';
import { elements } from './elements.ts';
import type { Standard } from './manifest.ts';
import { suspend } from './suspended.ts';

/** An answer where only a run knows the right one; such answers are short. */
const guess = 'a guess';

/**
 * Characters that a learning system must keep for these exercises with one full answer to each: about what a
 * careful student's work takes.
 */
export function roomNeeded(exercises: readonly Exercise[]): number {
  const works = exercises.map(({ id, version, ...exercise }) => {
    // Moments and names of tries do not pack: unlike each other, as they will be.
    const seed = seedOf(id);
    const at = 1_790_000_000_000 + seed;
    const one = {
      id: `${at.toString(36)}-${seed.toString(36)}`,
      variant: 0,
      answer: answerTo(exercise),
      score: 1,
      at,
    };
    return [
      id,
      { version, score: 1, variant: 0, since: at, hints: 3, solved: true, tries: [one] },
    ] as const;
  });
  const student = 'a.student@students.example.org';
  const kept = { student, handedIn: '', works: Object.fromEntries(works), pieces: 9 };
  return suspend(kept, Number.POSITIVE_INFINITY)?.text.length ?? 0;
}

/** Whether one full answer to each finds room in what the standard promises. */
export const hasRoom = (standard: Standard, exercises: readonly Exercise[]): boolean =>
  roomNeeded(exercises) <= elements[standard].room;

function answerTo(exercise: Omit<Exercise, 'id' | 'version'>): unknown {
  try {
    return exercise.reference(exercise.printed);
  } catch {
    return guess;
  }
}
