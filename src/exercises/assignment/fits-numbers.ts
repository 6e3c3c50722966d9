import { random } from '../../nn/index.ts';
import type { Exercise } from '../exercise.ts';
import { write } from '../outline.ts';

/**
 * Whether an exercise can be set with numbers that an assignment brings: they have the form of the exercise's own, and
 * every text can be written with them. A link may hold anything; what does not fit must not take the page with it.
 *
 * @param own absent where the assignment brings none
 */
export function fitsNumbers(exercise: Exercise, own: unknown): boolean {
  if (own === undefined) return true;
  try {
    if (!setsOf(exercise).some((numbers) => hasFormOf(own, numbers))) return false;
    for (const text of textsOf(exercise)) write(text, own);
    // The answer of these two waits for a run.
    if (exercise.kind === 'choice' || exercise.kind === 'predict') return true;
    const answer = exercise.reference(own);
    exercise.errands(own, answer, 0);
    return exercise.answer.safeParse(answer).success;
  } catch {
    return false;
  }
}

/** How many variants are looked at: where variants differ in form, there are a few forms. */
const looked = 200;

/** The printed numbers, and those of some variants. */
const setsOf = ({ printed, generate }: Exercise): readonly unknown[] => [
  printed,
  ...Array.from({ length: looked }, (_, seed) => generate?.(random(seed)) ?? printed),
];

function textsOf(exercise: Exercise) {
  const { prompt, hints, right, otherwise, solution } = exercise;
  const said = [prompt, ...hints, right, otherwise, solution];
  if (exercise.kind === 'choice') return [...said, ...exercise.options.map(({ text }) => text)];
  if (exercise.kind === 'order') return [...said, ...exercise.lines.map(({ text }) => text)];
  return said;
}

/** The same kind of value, field by field; a list may be longer or shorter, but not empty. */
function hasFormOf(value: unknown, printed: unknown): boolean {
  if (Array.isArray(printed))
    return (
      Array.isArray(value) && value.length > 0 && value.every((one) => hasFormOf(one, printed[0]))
    );
  if (typeof printed !== 'object' || printed === null) return typeof value === typeof printed;
  if (typeof value !== 'object' || value === null) return false;
  const given = new Map(Object.entries(value));
  const asked = Object.entries(printed);
  return (
    given.size === asked.length && asked.every(([name, one]) => hasFormOf(given.get(name), one))
  );
}
