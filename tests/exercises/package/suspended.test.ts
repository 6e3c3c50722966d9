import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Try, Work } from '../../../src/exercises/kept/history.ts';
import { elements } from '../../../src/exercises/package/elements.ts';
import { resume, type Suspended, suspend } from '../../../src/exercises/package/suspended.ts';

const tried = (answer: unknown, at: number): Try => ({
  id: `try-${at}`,
  variant: 0,
  answer,
  score: 0.5,
  at,
});
const work = (tries: readonly Try[]): Work => ({
  version: 1,
  score: 0.5,
  variant: 0,
  since: 0,
  hints: 1,
  solved: false,
  tries,
});
const kept = (works: Suspended['works']): Suspended => ({
  student: 'jané@example.org',
  handedIn: '',
  works,
  pieces: 2,
});

test('what was suspended is found again', () => {
  const all = kept({ 'a/b': work([tried(4.5, 1), tried({ x: [1, null] }, 2)]) });
  const packed = suspend(all, elements['1.2'].room);
  expect(resume(packed?.text ?? '')).toEqual(all);
  expect(packed?.text).toMatch(/^[\x21-\x7e]+$/);
});

test('six exercises with answers of 600 bytes fit SCORM 1.2; what is too long loses old tries first', () => {
  // Digits pack badly: nothing an exercise stores is worse.
  const answer = (seed: number) =>
    Array.from({ length: 60 }, (_, i) => (Math.imul(seed * 61 + i, 2654435761) >>> 0) / 2 ** 32);
  const six = Array.from({ length: 6 }, (_, i): [string, Work] => [
    `chapter/exercise-${i}`,
    work(Array.from({ length: 8 }, (_, at) => tried(answer(8 * i + at).slice(0, 30), at))),
  ]);
  const packed = suspend(kept(Object.fromEntries(six)), elements['1.2'].room);
  expect(packed?.text.length).toBeLessThan(4096);
  expect(packed?.forgotten).toEqual([]);
  const back = resume(packed?.text ?? '');
  expect(back?.works['chapter/exercise-5']?.tries).toEqual(six[5]?.[1].tries.slice(-1));
  const roomy = suspend(kept(Object.fromEntries(six)), elements['2004'].room);
  expect(resume(roomy?.text ?? '')?.works['chapter/exercise-5']?.tries).toHaveLength(8);
});

test('without room for any answer the scores stay, and without room for those it says so', () => {
  const long = Array.from({ length: 40 }, (_, i) => Math.imul(i, 2654435761) >>> 0).join();
  const all = kept({ 'a/b': work([tried(long, 1)]), 'a/c': work([tried(4.5, 2)]) });
  const packed = suspend(all, 360);
  expect(packed?.forgotten).toEqual(['a/b']);
  const back = resume(packed?.text ?? '');
  expect(back?.works['a/b']).toMatchObject({ score: 0.5, tries: [] });
  expect(back?.works['a/c']?.tries).toHaveLength(1);
  expect(suspend(all, 20)).toBeNull();
});

test('the try that counts stays, however many came after it', () => {
  const best = { ...tried('best', 0), score: 1 };
  const later = Array.from({ length: 30 }, (_, at) =>
    tried(`later ${Math.imul(at, 2654435761)}`, at + 1),
  );
  const all = kept({ 'a/b': work([best, ...later]) });
  for (const room of [400, 700, 64_000]) {
    const found = resume(suspend(all, room)?.text ?? '');
    expect(found?.works['a/b']?.tries[0]).toEqual(best);
  }
});

test('any other text is not taken for work', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.base64String().map((text) => `CRS1.${text}.00000000`),
      ),
      (text) => {
        expect(resume(text)).toBeNull();
      },
    ),
  );
});
