import { expect, test } from 'vitest';
import { exercises } from '../../../content/vanishing-gradients/exercises.ts';
import type { FoundItem } from '../../../src/exercises/assignment/items.ts';
import { addTry, noWork, type Work } from '../../../src/exercises/kept/history.ts';
import { bestTry, gather, worksOf } from '../../../src/exercises/submission/gather.ts';
import { sixExercises } from '../assignment/any-assignment.ts';

const items: readonly FoundItem[] = exercises.map((exercise) => ({
  exercise,
  item: { ex: `${exercise.id}@${exercise.version}`, points: exercise.points },
}));
const worked = [
  { variant: 0, answer: 1, score: 0.5, at: 1 },
  { variant: 1, answer: 2, score: 1, at: 2 },
  { variant: 2, answer: 3, score: 1, at: 3 },
  { variant: 3, answer: 4, score: 0, at: 4 },
].reduce<Work>((work, one) => addTry(work, one), noWork(1));

const made = gather(sixExercises, items, 'ada@example.org', ({ exercise }) => (exercise === exercises[0] ? worked : noWork(exercise.version)), '2026-11-30T12:00:00Z'); // biome-ignore format: one line

test('the best try counts, and of equally good ones the latest', () => {
  expect(bestTry(worked)?.answer).toBe(3);
  expect(bestTry(noWork(1))).toBeNull();
  // A graph with more given than the exercise gives is practice.
  const eased = { ...worked, tries: [...worked.tries, { variant: 4, answer: 5, score: 1, at: 5, level: 1 }] }; // biome-ignore format: one line
  expect(bestTry(eased)?.answer).toBe(3);
});

test('what is handed in says for each exercise which numbers the answer belongs to', () => {
  expect(made.items[0]).toMatchObject({ attempt: 2, answer: 3, claimed: 1 });
  expect(made.items[0]!.history).toHaveLength(4);
  expect(made.items.slice(1).map(({ answer, claimed }) => [answer, claimed])).toEqual(items.slice(1).map(() => [null, 0])); // biome-ignore format: one line
});

test('a saved file brings the work back to where it stood', () => {
  const works = worksOf(made);
  const work = works[exercises[0]!.id]!;
  expect(work.tries.map(({ answer }) => answer)).toEqual([1, 2, 3, 4]);
  expect(work.score).toBe(1);
  expect(work.variant).toBe(3);
  expect(Object.keys(works)).toEqual(exercises.map(({ id }) => id));
});

test('a best try that is older than the told ones comes back with the file too', () => {
  const many = Array.from({ length: 20 }, (_, i) => ({ variant: 0, answer: i, score: i === 0 ? 1 : 0, at: i })); // biome-ignore format: one line
  const long = many.reduce<Work>((work, one) => addTry(work, one), noWork(1));
  const file = gather(sixExercises, items.slice(0, 1), 'ada@example.org', () => long, '2026-11-30T12:00:00Z'); // biome-ignore format: one line
  expect(bestTry(worksOf(file)[exercises[0]!.id]!)?.answer).toBe(0);
});
