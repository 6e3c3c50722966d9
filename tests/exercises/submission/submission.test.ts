import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeIn, findCodes, fromCode, toCode } from '../../../src/exercises/submission/code.ts';
import { limits } from '../../../src/exercises/submission/limits.ts';
import {
  readSubmission,
  type Submission,
  sealed,
  submissionOf,
  writeSubmission,
} from '../../../src/exercises/submission/submission.ts';

const answer = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => (Object.is(x, -0) ? 0 : x)), fc.string(), fc.constant(null), fc.array(fc.string({ maxLength: 8 }), { maxLength: 4 })); // biome-ignore format: one line
const score = fc.integer({ min: 0, max: 20 }).map((twentieths) => twentieths / 20);
const work = fc.record({
  format: fc.constant('chain-rule/submission' as const),
  schema: fc.constant(1 as const),
  assignment: fc.constant('week-3-gradients'),
  hash: fc.constant('0123456789abcdef'),
  student: fc.string({ unit: 'grapheme', maxLength: 30 }),
  handedIn: fc.constant('2026-11-30T12:00:00Z'),
  items: fc.array(
    fc.record({
      ex: fc.constant('vanishing-gradients/which-clip@1'),
      attempt: fc.nat(5),
      answer,
      history: fc.array(fc.record({ attempt: fc.nat(5), answer, score, at: fc.nat() }), { maxLength: 5 }), // biome-ignore format: one line
      claimed: score,
    }),
    { maxLength: 6 },
  ),
});

const problemOf = (read: object) => ('problem' in read ? String(read.problem) : '');
const one: Submission = sealed({
  format: 'chain-rule/submission',
  schema: 1,
  assignment: 'week-3-gradients',
  hash: '0123456789abcdef',
  student: 'ada@example.org',
  handedIn: '2026-11-30T12:00:00Z',
  items: [{ ex: 'vanishing-gradients/which-clip@1', attempt: 0, answer: ['global-norm'], history: [{ attempt: 0, answer: ['value'], score: 0, at: 1 }], claimed: 1 }],
}); // biome-ignore format: an example

describe('a submission', () => {
  test('comes back from its file and from its code as it was', () => {
    fc.assert(
      fc.property(work, (done) => {
        const written = sealed(done);
        expect(readSubmission(writeSubmission(done))).toEqual({ value: written, notes: [] });
        expect(fromCode(toCode(written))).toEqual({ value: written, notes: [] });
      }),
    );
  });

  test('that was changed by hand is read, and told', () => {
    const forged = writeSubmission(one).replace('"claimed": 1', '"claimed": 0.5');
    expect(readSubmission(forged)).toMatchObject({ notes: [expect.stringContaining('changed')] });
  });

  test('that is none, broken, too large or from a newer release is refused with a reason', () => {
    expect(problemOf(readSubmission(writeSubmission(one).slice(0, 200)))).toMatch(/not complete/);
    expect(problemOf(readSubmission('[]'))).toMatch(/not a submission/);
    expect(problemOf(submissionOf({ ...one, schema: 4 }))).toMatch(/newer release/);
    expect(problemOf(submissionOf({ ...one, items: [{ ex: 1 }] }))).toMatch(/items.0.ex/);
    expect(problemOf(readSubmission('x'.repeat(limits.submission + 1)))).toMatch(
      /at most 1,000,000/,
    );
  });

  test('tells the latest tries only, so that it stays small', () => {
    const history = Array.from({ length: 60 }, (_, at) => ({
      attempt: 0,
      answer: 1,
      score: 0,
      at,
    }));
    const { items } = sealed({ ...one, items: [{ ...one.items[0]!, history }] });
    expect(items[0]!.history.map(({ at }) => at)).toEqual(Array.from({ length: limits.tries }, (_, i) => 60 - limits.tries + i)); // biome-ignore format: one line
  });
});

describe('a code', () => {
  test('survives what mail programs and web forms do to it', () => {
    const code = toCode(one);
    const wrapped = code.replace(/(.{60})/g, '$1\r\n');
    for (const text of [wrapped, `Dear all,\n\n${wrapped}\n\nAda`, `<p>${code.slice(0, 40)}<wbr>${code.slice(40)}</p>`, `${code}.`]) // biome-ignore format: one line
      expect(codeIn(text), text).toEqual({ value: one, notes: [] });
  });

  test('is found among others; two are one too many where one is wanted', () => {
    const code = toCode(one);
    expect(findCodes(`${code}\n\n${code}`)).toEqual([code, code]);
    expect(problemOf(codeIn(`${code}\n\n${code}`))).toMatch(/2 codes/);
    expect(problemOf(codeIn('no code here'))).toMatch(/no code/);
  });

  test('with a letter changed is refused', () => {
    const code = toCode(one);
    expect(problemOf(fromCode(code.replace(/.(?=\.[0-9a-f]{8}$)/, '_')))).toMatch(/incomplete/);
    expect(problemOf(fromCode(code.slice(0, -20)))).toMatch(/incomplete/);
  });
});
