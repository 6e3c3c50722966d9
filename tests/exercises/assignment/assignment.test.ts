import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exercises } from '../../../content/vanishing-gradients/exercises.ts';
import { assignmentHash, readAssignment } from '../../../src/exercises/assignment/assignment.ts';
import { fitsNumbers } from '../../../src/exercises/assignment/fits-numbers.ts';
import { identityName, normaliseIdentity } from '../../../src/exercises/assignment/identity.ts';
import { exerciseOf, findItems } from '../../../src/exercises/assignment/items.ts';
import { fromLink, toLink } from '../../../src/exercises/assignment/link.ts';
import { copyFor } from '../../../src/exercises/assignment/seed.ts';
import { parametersOf } from '../../../src/exercises/variant/variant.ts';
import { exercises as bookExercises, variants } from '../book.ts';
import { anyAssignment, sixExercises } from './any-assignment.ts';

const problemOf = (read: object) => ('problem' in read ? String(read.problem) : '');

describe('the link of an assignment', () => {
  test('gives back what was put into it, with the address before it or without', () => {
    fc.assert(
      fc.property(anyAssignment, (assignment) => {
        const link = toLink(assignment);
        for (const typed of [link, `https://book.example/a/#${link}`, `  #${link} `])
          expect(fromLink(typed)).toEqual({ value: assignment, notes: [] });
      }),
    );
  });

  test('is short enough for any chat: six exercises in about 315 characters', () => {
    expect(toLink(sixExercises).length).toBeLessThan(420);
  });

  test('with any one character changed, left out or cut off is refused, and says what to do', () => {
    const link = toLink(sixExercises);
    const at = fc.integer({ min: 0, max: link.length - 1 });
    fc.assert(
      fc.property(at, fc.constantFrom('x', '-', '7', ''), (place, letter) => {
        if (link[place] === letter) return;
        const changed = link.slice(0, place) + letter + link.slice(place + 1);
        expect(problemOf(fromLink(changed))).toMatch(/incomplete: copy all of it/);
        expect(problemOf(fromLink(link.slice(0, place)))).toMatch(/incomplete/);
      }),
    );
  });

  test('never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        expect(problemOf(fromLink(text))).not.toBe('');
        expect(problemOf(fromLink(`1.${text}.00000000`))).not.toBe('');
      }),
    );
    expect(problemOf(fromLink('x'.repeat(20_000)))).toMatch(/longer than any/);
  });
});

describe('an assignment from anywhere', () => {
  test('of a newer release says so; one with a broken part names it', () => {
    expect(problemOf(readAssignment({ ...sixExercises, schema: 2 }))).toMatch(/newer release/);
    expect(problemOf(readAssignment({ ...sixExercises, attempts: -1 }))).toMatch(/attempts/);
    for (const due of ['2026-13-45', '2026-12-01T99:00', '2026-12-01 soon'])
      expect(problemOf(readAssignment({ ...sixExercises, due }))).toMatch(/due/);
    for (const other of [null, 3, [], {}, { format: 'other', schema: 1 }])
      expect(problemOf(readAssignment(other))).toMatch(/not an assignment/);
  });

  test('has the same hash however its fields are ordered, and another for another title', () => {
    const turned = Object.fromEntries(Object.entries(sixExercises).reverse());
    const read = readAssignment(turned);
    expect('value' in read && assignmentHash(read.value)).toBe(assignmentHash(sixExercises));
    expect(assignmentHash({ ...sixExercises, title: 'Week 4' })).not.toBe(assignmentHash(sixExercises)); // biome-ignore format: one line
    expect(assignmentHash(sixExercises)).toMatch(/^[0-9a-f]{16}$/);
  });

  test('a chapter that could not be fetched is nothing that this release lacks', async () => {
    const load = async () => {
      throw new Error('there is no network');
    };
    await expect(findItems(sixExercises, load)).rejects.toThrow('there is no network');
  });

  test('lists what this release lacks, and keeps the rest', async () => {
    const load = async (chapter: string) => (chapter === 'vanishing-gradients' ? exercises : []);
    const { found, missing } = await findItems({ ...sixExercises, items: [...sixExercises.items, { ex: 'vanishing-gradients/which-clip@9', points: 1 }] }, load); // biome-ignore format: one line
    expect(found.map(({ exercise }) => exercise.id)).toEqual(sixExercises.items.slice(1).map((item) => exerciseOf(item).id)); // biome-ignore format: one line
    expect(missing.map(({ why }) => why)).toEqual([
      expect.stringContaining('no exercise backpropagation/whole-graph'),
      expect.stringContaining('asks for version 9'),
    ]);
  });
});

describe('numbers that an assignment brings', () => {
  const all = bookExercises.filter(({ printed }) => printed !== null);
  test('are taken where they have the form of the printed ones', () => {
    expect(all.length).toBeGreaterThan(20);
    for (const exercise of all)
      expect([exercise.id, fitsNumbers(exercise, exercise.printed)]).toEqual([exercise.id, true]);
    for (const exercise of bookExercises) {
      expect(fitsNumbers(exercise, undefined)).toBe(true);
      for (const variant of variants(12))
        expect([exercise.id, variant, fitsNumbers(exercise, parametersOf(exercise, variant))]).toEqual([exercise.id, variant, true]); // biome-ignore format: one line
    }
  });

  test('are refused whatever else they are, and that exercise alone is missing', async () => {
    for (const exercise of all)
      for (const own of [5, 'x', [], {}, { a: 1 }, { ...Object(exercise.printed), more: 1 }])
        if (typeof own !== typeof exercise.printed || typeof own === 'object')
          expect([exercise.id, fitsNumbers(exercise, own)]).toEqual([exercise.id, false]);
    const [first, ...others] = sixExercises.items.slice(1);
    const items = [{ ...first!, parameters: { depth: 'deep' } }, ...others];
    const { found, missing } = await findItems({ ...sixExercises, items }, async () => exercises);
    expect(found).toHaveLength(others.length);
    expect(missing[0]?.why).toContain('brings numbers of its own');
  });
});

describe('who a student is', () => {
  test.each([
    ['email', '  Ada@Example.ORG ', 'ada@example.org'],
    ['email', 'José@example.org'.normalize('NFD'), 'josé@example.org'],
    ['login', 'ADA42', 'ada42'],
    ['studentNumber', '12 345-678', '12345678'],
  ] as const)('%s “%s” is %s', (kind, typed, normal) => {
    expect(normaliseIdentity(kind, typed)).toEqual({ value: normal, notes: [] });
    expect(normaliseIdentity(kind, normal)).toEqual({ value: normal, notes: [] });
  });

  test.each([['email', 'ada'], ['email', ''], ['login', 'ada lovelace'], ['studentNumber', '12/3'], ['login', 'x'.repeat(200)]] as const)('%s “%s” is refused with a reason', (kind, typed) => {
    expect(problemOf(normaliseIdentity(kind, typed))).toMatch(/\w{3}/);
    expect(identityName(kind).length).toBeGreaterThan(4);
  }); // biome-ignore format: one line
});

describe('the numbers of a student', () => {
  const exercise = exercises[0]!;
  const item = { ex: `${exercise.id}@${exercise.version}`, points: 2 };
  const numbers = (who: string, attempt: number, patch: object = {}) =>
    copyFor({ ...sixExercises, ...patch }, item, exercise, who, attempt);

  test('are the same every time they are asked for', () => {
    expect(numbers('ada@x.org', 0)).toEqual(numbers('ada@x.org', 0));
  });

  test('differ from student to student, from attempt to attempt and between assignments', () => {
    const seeds = [numbers('ada@x.org', 0), numbers('bob@x.org', 0), numbers('ada@x.org', 1), numbers('ada@x.org', 0, { id: 'week-4-other' })].map(({ seed }) => seed); // biome-ignore format: one line
    expect(new Set(seeds).size).toBe(4);
    const drawn = Array.from({ length: 40 }, (_, i) => JSON.stringify(numbers(`s${i}@x.org`, 0).parameters)); // biome-ignore format: one line
    expect(new Set(drawn).size).toBeGreaterThan(8);
  });

  test('are the printed ones for all where all get the same', () => {
    const same = { variants: 'same' as const };
    expect(numbers('ada@x.org', 0, same)).toEqual(numbers('bob@x.org', 0, same));
    expect(numbers('ada@x.org', 0, same).parameters).toEqual(exercise.printed);
    expect(numbers('ada@x.org', 1, same)).toEqual(numbers('bob@x.org', 1, same));
  });

  test('a salt changes the hidden runs and nothing that is seen', () => {
    const plain = copyFor(sixExercises, item, exercise, 'ada@x.org', 0);
    const salted = copyFor(sixExercises, item, exercise, 'ada@x.org', 0, { salt: 'secret' });
    expect(salted.parameters).toEqual(plain.parameters);
    expect(salted.seed).not.toBe(plain.seed);
  });
});
