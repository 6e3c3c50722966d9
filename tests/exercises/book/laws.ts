import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cached } from '../../../src/exercises/engine/cached.ts';
import { engineHere } from '../../../src/exercises/engine/here.ts';
import { judge, solve } from '../../../src/exercises/engine/judge.ts';
import type { Exercise } from '../../../src/exercises/exercise.ts';
import { entriesOf, type Numeric, type Value } from '../../../src/exercises/kinds/numeric.ts';
import { write } from '../../../src/exercises/outline.ts';
import { copyOf, parametersOf } from '../../../src/exercises/variant/variant.ts';
import { computeOn } from '../../../src/experiments/runner/compute-on.ts';
import { exact } from '../../../src/experiments/runner/device.ts';
import { setBackend } from '../../../src/nn/index.ts';
import { variants } from '../book.ts';
import { expectFullScore } from '../expect-full-score.ts';
import golden from '../golden.json' with { type: 'json' };
import { isRun } from '../is-run.ts';
import { runTrusted } from '../run-code.ts';
import { wrongAnswers } from '../wrong-answers.ts';

const file = join(import.meta.dirname, '../golden.json');
const hashes: Readonly<Record<string, string>> = golden;
const engine = cached(engineHere(runTrusted), { most: 1000 });
/** Where grading retrains, one test trains up to a hundred networks. */
const slow = { timeout: 60_000 };

/**
 * Variants that are tried: 500 where the answer says it all; where grading trains, five here and the rest in
 * `book.slow.ts`. A program that is run costs little, and is judged on other random numbers each time.
 */
function seedsOf(exercise: Exercise): readonly number[] {
  if (exercise.kind === 'code') return variants(20);
  const isJudgedAnew = exercise.kind === 'target' || exercise.kind === 'repair';
  return variants(exercise.generate || isJudgedAnew ? (isRun(exercise) ? 5 : 500) : 0);
}

const scaled = (value: Value, factor: number): Value =>
  typeof value === 'number' ? value * factor : value.map((one) => one * factor);

/** Writes one more hash beside those that are in the file by now. */
function noteHash(key: string, found: string): void {
  const noted: Readonly<Record<string, string>> = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, `${JSON.stringify({ ...noted, [key]: found }, null, 2)}\n`);
}

/** Numbers and verdicts of 60 variants, of 2 where grading retrains, to ten figures. */
async function fingerprint(exercise: Exercise): Promise<string> {
  const rounded = (_key: string, value: unknown) =>
    typeof value === 'number' ? Number(value.toPrecision(10)) : value;
  const rows = await Promise.all(
    variants(isRun(exercise) ? 1 : 60).map(async (variant) => {
      const copy = copyOf(exercise, variant);
      const graded = async (answer: unknown) =>
        (await judge(exercise, copy, answer, engine)).verdict;
      const reference = await solve(exercise, copy, engine);
      const wrong = wrongAnswers(exercise, copy.parameters);
      return [
        copy.parameters,
        reference,
        await graded(reference),
        await Promise.all(
          wrong.map(async ({ id, answer }) => [id, answer, await graded(answer)] as const),
        ),
      ];
    }),
  );
  return createHash('sha256').update(JSON.stringify(rows, rounded)).digest('hex').slice(0, 16);
}

/** What every exercise of the book must keep; the tests are shared out among files, for as many cores as there are. */
export function declareLaws(exercises: readonly Exercise[]): void {
  // The device that grades, in page, grader and command line.
  beforeAll(async () => {
    await computeOn(exact);
  });
  afterAll(() => setBackend('reference'));

  describe.each(exercises.map((exercise) => [exercise.id, exercise] as const))(
    '%s',
    (id, exercise) => {
      const seeds = seedsOf(exercise);

      test(
        'has the golden hash of its version; raise the version when the numbers or the grading change',
        slow,
        async () => {
          const key = `${id}@${exercise.version}`;
          const found = await fingerprint(exercise);
          // `npm run new:exercise` asks for the first hash of an exercise that has none.
          if (process.env['GOLDEN'] === 'new' && hashes[key] === undefined)
            return noteHash(key, found);
          expect({ [key]: found }).toEqual({ [key]: hashes[key] });
        },
      );

      test(
        'gives its reference answer the full score in every variant, and the same verdict each time',
        slow,
        async () => {
          for (const variant of seeds) await expectFullScore(exercise, variant, engine);
        },
      );

      test(
        'every wrong answer that it knows scores below the right one and gets its own reply',
        slow,
        async () => {
          const texts = new Map<string, string>();
          for (const variant of isRun(exercise) ? seeds.slice(0, 2) : seeds) {
            const copy = copyOf(exercise, variant);
            texts.clear();
            for (const { id: name, answer, feedbackId } of wrongAnswers(
              exercise,
              copy.parameters,
            )) {
              const { verdict, replies } = await judge(exercise, copy, answer, engine);
              expect(verdict.score, name).toBeLessThan(1);
              expect(
                verdict.parts.map((part) => part.feedbackId),
                name,
              ).toContain(feedbackId);
              const reply = Object.values(replies)[0] ?? '';
              expect(reply, name).toContain('?');
              expect(reply, name).not.toBe(write(exercise.otherwise, copy.parameters));
              texts.set(feedbackId, reply);
            }
            expect(new Set(texts.values()).size).toBe(texts.size);
          }
        },
      );

      test('stores an answer in at most 600 bytes, a program in 4 KB packed', slow, async () => {
        for (const variant of seeds.slice(0, 60)) {
          const text = JSON.stringify(await solve(exercise, copyOf(exercise, variant), engine));
          const bytes = new TextEncoder().encode(text);
          if (exercise.kind === 'code') expect(deflateSync(bytes).length).toBeLessThanOrEqual(4096);
          else expect(bytes.length).toBeLessThanOrEqual(600);
        }
      });

      test('refuses what is no answer of its kind, so that a broken file is never a silent 0', () => {
        const parameters = parametersOf(exercise, 0);
        const foreign = [
          null,
          [],
          undefined,
          Number.NaN,
          { a: 'b' },
          { nowhere: 1 },
          ['nowhere'],
          '',
          true,
        ];
        for (const broken of foreign)
          expect(() => exercise.grade(parameters, broken), JSON.stringify(broken)).toThrow();
      });

      test('writes every text of every variant without a hole', () => {
        for (const variant of seeds) {
          const parameters = parametersOf(exercise, variant);
          const { prompt, hints, right, otherwise, solution } = exercise;
          for (const text of [prompt, ...hints, right, otherwise, solution]) {
            const written = write(text, parameters);
            expect(written.trim()).not.toBe('');
            expect(written).not.toMatch(/undefined|NaN|Infinity|not a number|\[object|∞|—|!(?!\[)/);
          }
        }
      });

      test('gives other numbers in a new variant, or has none but the printed ones', () => {
        const many = variants(100).map((variant) =>
          JSON.stringify(parametersOf(exercise, variant)),
        );
        const different = new Set(many).size;
        if (exercise.generate) expect(different).toBeGreaterThan(3);
        else expect(different).toBe(1);
      });
    },
  );

  const numeric = exercises.filter((one): one is Numeric => one.kind === 'numeric');

  describe.each(numeric.map((exercise) => [exercise.id, exercise] as const))(
    'the numbers of %s',
    (_id, exercise) => {
      test('keep their verdict under a perturbation far below the figures asked', () => {
        for (const variant of variants(500)) {
          const parameters = parametersOf(exercise, variant);
          for (const factor of [1 - 1e-9, 1 + 1e-9])
            expect(
              exercise.grade(parameters, scaled(exercise.reference(parameters), factor)).score,
            ).toBe(1);
        }
      });

      test('mistakes land neither on the answer nor on each other, by a margin of twice the tolerance', () => {
        const tolerance = 10 ** -exercise.figures * 5;
        const isApart = (a: number, b: number) =>
          Math.abs(a - b) > tolerance * 2 * Math.max(Math.abs(a), Math.abs(b));
        for (const variant of variants(500)) {
          const parameters = parametersOf(exercise, variant);
          const wrong = exercise.wrong?.(parameters) ?? [];
          const values = [exercise.reference(parameters), ...wrong.map(({ answer }) => answer)];
          for (const [i, a] of values.entries())
            for (const b of values.slice(i + 1))
              expect(entriesOf(a).some((one, at) => isApart(one, entriesOf(b)[at] ?? one))).toBe(
                true,
              );
        }
      });
    },
  );
}
