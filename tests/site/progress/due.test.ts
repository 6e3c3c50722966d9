import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exercisesDue } from '../../../src/site/progress/due.ts';

const day = 86_400_000;
const missed = (at: number) => ({ tries: [{ score: 0, at }] });

test('an exercise counts from the day on which it comes back', () => {
  const stored = JSON.stringify({ 'c/a': missed(0), 'c/b': missed(day), 'c/c': { tries: [] } });
  expect(exercisesDue(stored, day - 1)).toBe(0);
  expect(exercisesDue(stored, day)).toBe(1);
  expect(exercisesDue(stored, 2 * day)).toBe(2);
});

test('whatever is broken counts as none', () => {
  expect(exercisesDue('{"c/a": {"tries": [null, {"score": "x"}]}, "c/b": 4}', day)).toBe(0);
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(exercisesDue(text, day)).toBe(0);
    }),
  );
});
