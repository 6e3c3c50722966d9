import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Exercise } from '../../src/exercises/exercise.ts';
import type { Numeric } from '../../src/exercises/kinds/numeric.ts';
import { write } from '../../src/exercises/outline.ts';
import { parametersOf } from '../../src/exercises/variant.ts';
import { exercises, variants } from './book.ts';
import golden from './golden.json' with { type: 'json' };

const seeds = variants(500);
const hashes: Readonly<Record<string, string>> = golden;

test('the six exercises of the chapter on backpropagation are there', () => {
  const own = exercises.filter(({ id }) => id.startsWith('backpropagation/'));
  expect(own).toHaveLength(6);
});

test('ids are unique', () => {
  expect(new Set(exercises.map(({ id }) => id)).size).toBe(exercises.length);
});

/** Numbers and verdicts of 60 variants, to ten figures. */
function fingerprint(exercise: Exercise): string {
  const rounded = (_key: string, value: unknown) =>
    typeof value === 'number' ? Number(value.toPrecision(10)) : value;
  const rows = variants(60).map((variant) => {
    const parameters = parametersOf(exercise, variant);
    const reference = exercise.reference(parameters);
    const wrong = exercise.kind === 'numeric' ? (exercise.wrong?.(parameters) ?? []) : [];
    return [
      parameters,
      reference,
      exercise.grade(parameters, reference),
      wrong.map(({ id, answer }) => [id, answer, exercise.grade(parameters, answer)]),
    ];
  });
  return createHash('sha256').update(JSON.stringify(rows, rounded)).digest('hex').slice(0, 16);
}

describe.each(exercises.map((exercise) => [exercise.id, exercise] as const))(
  '%s',
  (id, exercise) => {
    test('has the golden hash of its version; raise the version when the numbers or the grading change', () => {
      expect({ [`${id}@${exercise.version}`]: fingerprint(exercise) }).toEqual({
        [`${id}@${exercise.version}`]: hashes[`${id}@${exercise.version}`],
      });
    });

    test('gives its reference answer the full score, for 500 variants', () => {
      for (const variant of seeds) {
        const parameters = parametersOf(exercise, variant);
        const { score, parts } = exercise.grade(parameters, exercise.reference(parameters));
        expect(score).toBe(1);
        expect(parts.every(({ feedbackId }) => feedbackId === 'right')).toBe(true);
      }
    });

    test('keeps the verdict under a perturbation far below the figures asked', () => {
      for (const variant of seeds) {
        const parameters = parametersOf(exercise, variant);
        for (const factor of [1 - 1e-9, 1 + 1e-9])
          expect(
            exercise.grade(parameters, scaled(exercise.reference(parameters), factor)).score,
          ).toBe(1);
      }
    });

    test('stores an answer in at most 600 bytes', () => {
      for (const variant of seeds) {
        const answer = exercise.reference(parametersOf(exercise, variant));
        expect(new TextEncoder().encode(JSON.stringify(answer)).length).toBeLessThanOrEqual(600);
      }
    });

    test('refuses what is no answer of its kind, so that a broken file is never a silent 0', () => {
      const parameters = parametersOf(exercise, 0);
      for (const broken of [null, 'text', [], undefined, Number.NaN, { a: 'b' }, { nowhere: 1 }])
        expect(() => exercise.grade(parameters, broken)).toThrow();
    });

    test('writes every text of every variant without a hole', () => {
      for (const variant of seeds) {
        const parameters = parametersOf(exercise, variant);
        const { prompt, hints, right, otherwise, solution } = exercise;
        for (const text of [prompt, ...hints, right, otherwise, solution]) {
          const written = write(text, parameters);
          expect(written.trim()).not.toBe('');
          expect(written).not.toMatch(/undefined|NaN|Infinity|not a number|\[object|∞/);
        }
      }
    });

    test('gives other numbers in a new variant', () => {
      const printed = JSON.stringify(parametersOf(exercise, 0));
      const drawn = new Set(
        seeds.map((variant) => JSON.stringify(parametersOf(exercise, variant))),
      );
      expect(drawn.size).toBeGreaterThan(3);
      expect(JSON.stringify(parametersOf(exercise, 1))).not.toBe(printed);
    });
  },
);

const scaled = (answer: ReturnType<Exercise['reference']>, factor: number) =>
  typeof answer === 'number'
    ? answer * factor
    : Object.fromEntries(Object.entries(answer).map(([id, value]) => [id, Number(value) * factor]));

const numeric = exercises.filter((one): one is Numeric => one.kind === 'numeric');

describe.each(numeric.map((exercise) => [exercise.id, exercise] as const))(
  'the mistakes of %s',
  (_id, exercise) => {
    const wrongOf = (variant: number) => {
      const parameters = parametersOf(exercise, variant);
      return { parameters, wrong: exercise.wrong?.(parameters) ?? [] };
    };

    test('score below the answer, and each gets its own feedback', () => {
      for (const variant of seeds) {
        const { parameters, wrong } = wrongOf(variant);
        for (const { id, answer, feedback } of wrong) {
          const { score, parts } = exercise.grade(parameters, answer);
          expect(score).toBeLessThan(1);
          expect(parts.map(({ feedbackId }) => feedbackId)).toEqual([id]);
          expect(exercise.reply(parameters, answer)).toEqual({ value: feedback });
        }
      }
    });

    test('land neither on the answer nor on each other, by a margin of twice the tolerance', () => {
      const tolerance = 10 ** -exercise.figures * 5;
      for (const variant of seeds) {
        const { parameters, wrong } = wrongOf(variant);
        const values = [exercise.reference(parameters), ...wrong.map(({ answer }) => answer)];
        if (values.some((value) => typeof value !== 'number')) throw new Error('numbers only');
        for (const [i, a] of values.entries())
          for (const b of values.slice(i + 1))
            expect(Math.abs(a - b)).toBeGreaterThan(
              tolerance * 2 * Math.max(Math.abs(a), Math.abs(b)),
            );
      }
    });
  },
);
