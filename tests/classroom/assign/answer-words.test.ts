import { describe, expect, test } from 'vitest';
import { answerWords } from '../../../src/classroom/assign/answer-words.ts';
import { engineHere } from '../../../src/exercises/engine/here.ts';
import { solve } from '../../../src/exercises/engine/judge.ts';
import { exercises } from '../../exercises/book.ts';
import { runTrusted } from '../../exercises/run-code.ts';

const engine = engineHere(runTrusted);

describe('the key of a printed sheet', () => {
  test.each(exercises.map((one) => [one.id, one] as const))(
    'says the answer to %s in words, and leaves no number out',
    async (_id, exercise) => {
      const { printed: parameters } = exercise;
      const answer = await solve(exercise, { parameters, seed: 0 }, engine);
      const lines = answerWords(exercise, parameters, answer);
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) {
        expect(line.trim()).not.toBe('');
        expect(line).not.toMatch(/undefined|not a number|\[object|NaN/);
      }
    },
    60_000,
  );
});
