import { describe, expect, test } from 'vitest';
import { engineHere } from '../../src/exercises/engine/here.ts';
import { solve } from '../../src/exercises/engine/judge.ts';
import { copyOf } from '../../src/exercises/variant/variant.ts';
import { firstTexts, readTexts, textsOf } from '../../src/exercises/view/answer/texts.ts';
import { exercises } from './book.ts';
import { runTrusted } from './run-code.ts';
import { wrongAnswers } from './wrong-answers.ts';

const engine = engineHere(runTrusted);
/** Numbers are written to eight figures. */
const rounded = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_key, one) =>
      typeof one === 'number' ? Number(one.toPrecision(8)) : one,
    ),
  );

describe.each(exercises.map((exercise) => [exercise.id, exercise] as const))(
  '%s',
  (_id, exercise) => {
    test('an answer written into the fields is read back as it was', async () => {
      for (const variant of [0, 1, 2]) {
        const copy = copyOf(exercise, variant);
        const { parameters } = copy;
        const right = await solve(exercise, copy, engine);
        const wrong = wrongAnswers(exercise, parameters).map(({ answer }) => answer);
        for (const answer of [right, ...wrong]) {
          const texts = textsOf(exercise, parameters, JSON.parse(JSON.stringify(answer)));
          const read = readTexts(exercise, parameters, texts ?? {});
          expect(read.problem).toBeNull();
          // Options are read in the order of the page.
          const found = read.problem === null ? read.answer : null;
          const sorted = (one: unknown) =>
            exercise.kind === 'choice' && Array.isArray(one) ? [...one].sort() : one;
          expect(sorted(rounded(found))).toEqual(sorted(rounded(answer)));
        }
      }
    });

    test('what stands there at first is either no answer yet, or one that is not right', () => {
      const { parameters, seed } = copyOf(exercise, 0);
      const read = readTexts(exercise, parameters, firstTexts(exercise, parameters));
      if (read.problem === null)
        expect(() => exercise.errands(parameters, read.answer, seed)).not.toThrow();
      else expect(read.problem).toMatch(/[.?]$/);
    });

    test('what storage holds of another kind is not written into the fields', () => {
      const { parameters } = copyOf(exercise, 0);
      for (const foreign of [null, { nowhere: { deep: 1 } }, [7], true])
        expect(textsOf(exercise, parameters, foreign)).toBeNull();
    });
  },
);
