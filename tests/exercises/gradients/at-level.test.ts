import { expect, test } from 'vitest';
import { atLevel, levels } from '../../../src/exercises/gradients/at-level.ts';
import type { Gradients } from '../../../src/exercises/gradients/exercise.ts';
import { sheetOf } from '../../../src/exercises/gradients/judge.ts';
import { parametersOf } from '../../../src/exercises/variant/variant.ts';
import { exercises, variants } from '../book.ts';

const graphs = exercises.filter((one): one is Gradients => one.kind === 'gradients');

test('at every level of every graph the right numbers are right, and each level asks for more', () => {
  for (const exercise of graphs)
    for (const variant of variants(20)) {
      const parameters = parametersOf(exercise, variant);
      const counts = levels.map((level) => {
        const leveled = atLevel(exercise, level);
        const answer = leveled.reference(parameters);
        expect(leveled.grade(parameters, answer).score).toBe(1);
        return Object.keys(answer).length;
      });
      expect(counts[0]).toBe(0);
      expect([...counts].sort((a, b) => a - b)).toEqual(counts);
      expect(counts[4]).toBeGreaterThan(counts[1] ?? 0);
    }
});

test('an answer to one level is refused at a level that asks for less', () => {
  for (const exercise of graphs) {
    const all = atLevel(exercise, 4).reference(exercise.printed);
    expect(() => atLevel(exercise, 1).grade(exercise.printed, all)).toThrow(/no blank/);
    expect(sheetOf(atLevel(exercise, 1), exercise.printed).blanks).toHaveLength(1);
  }
});
