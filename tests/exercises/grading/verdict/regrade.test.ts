import { beforeAll, describe, expect, test } from 'vitest';
import type { Grader } from '../../../../src/exercises/grading/release/grader.ts';
import { openGrader } from '../../../../src/exercises/grading/release/grader.ts';
import type { Flag } from '../../../../src/exercises/grading/verdict/graded.ts';
import { totalOf } from '../../../../src/exercises/grading/verdict/points.ts';
import type { Submission } from '../../../../src/exercises/submission/submission.ts';
import {
  assignmentOf,
  codeOf,
  exercisesOf,
  fileOf,
  graderOf,
  plainItems,
  workOf,
} from '../school.ts';

const ada = 'ada@example.org';
const eve = 'eve@example.org';
const assignment = assignmentOf(plainItems);
const worth = Object.fromEntries(assignment.items.map(({ ex, points }) => [ex, points]));
const quotient = 'backpropagation/quotient-by-hand';
let grader: Grader;
let work: Submission;

beforeAll(async () => {
  grader = await graderOf(assignment);
  work = await workOf(assignment, ada);
});

const grade = (text: string, identity?: string) => grader.grade({ key: 'x', text, identity });
const flagsIn = (result: { readonly flags: readonly { readonly flag: Flag }[] }) =>
  result.flags.map(({ flag }) => flag);
const pointsIn = ({ graded }: Awaited<ReturnType<typeof grade>>) =>
  graded === null ? null : totalOf(graded.items, worth).points;

describe('honest work', () => {
  test('gets its points again, as a file and as a code, and waits for a person where one reads', async () => {
    for (const text of [fileOf(work), codeOf(work)]) {
      const result = await grade(text, ada);
      expect(pointsIn(result)).toBe(10);
      expect(totalOf(result.graded?.items ?? [], worth)).toMatchObject({ isComplete: false });
      expect(flagsIn(result)).toEqual(['person']);
    }
  });

  test('points of a person make it complete', async () => {
    const { graded } = await grade(fileOf(work), ada);
    const ex = assignment.items.at(-1)?.ex ?? '';
    expect(totalOf(graded?.items ?? [], worth, { [ex]: 1.5 })).toEqual({ points: 11.5, isComplete: true }); // biome-ignore format: one line
  });

  test('without a learning system it is graded under its own id, and said to be unverified', async () => {
    const result = await grade(fileOf(work));
    expect(pointsIn(result)).toBe(10);
    expect(flagsIn(result)).toEqual(['unverified', 'person']);
  });

  test('what was not answered earns nothing and is no error', async () => {
    const blank = await workOf(assignment, ada, { [quotient]: null });
    const result = await grade(fileOf(blank), ada);
    expect(result.graded?.items[0]?.outcome).toEqual({ kind: 'blank' });
    expect(pointsIn(result)).toBe(8);
  });

  test('an id in other letters is the same id', async () => {
    const result = await grade(fileOf({ ...work, student: ' Ada@Example.org ' }), ada);
    expect(pointsIn(result)).toBe(10);
    expect(flagsIn(result)).not.toContain('id');
  });
});

describe('forged work', () => {
  test('a claim of everything is run again and comes back as it is', async () => {
    const wrong = await workOf(assignment, ada, { [quotient]: 123.4 });
    const items = wrong.items.map((item) => ({ ...item, claimed: 1 }));
    const result = await grade(fileOf({ ...wrong, items }), ada);
    expect(result.graded?.items[0]?.outcome).toMatchObject({ kind: 'graded', score: 0 });
    expect(flagsIn(result)).toContain('claim');
    expect(result.flags.find(({ flag }) => flag === 'claim')?.says).toContain('claims 100 %, running it gives 0 %'); // biome-ignore format: one line
  });

  test('a copied file is graded with the numbers of whoever hands it in', async () => {
    const result = await grade(fileOf(work), eve);
    expect(flagsIn(result)).toEqual(expect.arrayContaining(['id', 'claim']));
    expect(result.graded).toMatchObject({ student: ada, identity: eve });
    expect(pointsIn(result)).toBeLessThan(10);
    // Somebody who only mistyped their own id gets to know what it would have been.
    expect(result.graded?.asTyped).toBeCloseTo(10 / 12);
  });

  test('a copied file with the name changed claims more than its numbers give', async () => {
    const result = await grade(fileOf({ ...work, student: eve }), eve);
    expect(flagsIn(result)).toContain('claim');
    expect(flagsIn(result)).not.toContain('id');
  });

  test('another variant is no way to a free answer: the attempt chooses its own numbers', async () => {
    const items = work.items.map((item) => ({ ...item, attempt: 7 }));
    expect(pointsIn(await grade(fileOf({ ...work, items }), ada))).toBeLessThan(10);
  });

  test('an answer that the exercise does not take is not graded, and no 0', async () => {
    const items = work.items.map((item, at) => (at === 0 ? { ...item, answer: { $ne: 1 } } : item));
    const result = await grade(fileOf({ ...work, items }), ada);
    expect(result.graded?.items[0]?.outcome.kind).toBe('not-graded');
    expect(flagsIn(result)).toContain('missing');
    expect(totalOf(result.graded?.items ?? [], worth).isComplete).toBe(false);
  });

  test('a program that could not be run is not graded, and no 0', async () => {
    const read = await openGrader(assignment, exercisesOf, {
      runCode: async () => ({ kind: 'stopped', reason: 'unavailable', message: 'No sandbox.', line: null, output: [] }),
    }); // biome-ignore format: one line
    if ('problem' in read) throw new Error(read.problem);
    const { graded } = await read.value.grade({ key: 'x', text: fileOf(work), identity: ada });
    const at = plainItems.indexOf('backpropagation/tanh-layer');
    expect(graded?.items[at]?.outcome).toEqual({ kind: 'not-graded', why: 'No sandbox.' });
    expect(graded?.items.filter(({ outcome }) => outcome.kind === 'not-graded')).toHaveLength(1);
  });

  test('an item that was taken out is not graded', async () => {
    const result = await grade(fileOf({ ...work, items: work.items.slice(1) }), ada);
    expect(result.graded?.items[0]?.outcome).toMatchObject({ kind: 'not-graded' });
    expect(result.graded?.items).toHaveLength(6);
  });

  test('work for another assignment, or for another edition of this one, is flagged', async () => {
    expect(flagsIn(await grade(fileOf({ ...work, assignment: 'week-2' }), ada))).toContain('assignment'); // biome-ignore format: one line
    expect(flagsIn(await grade(fileOf({ ...work, hash: '0'.repeat(16) }), ada))).toContain('assignment'); // biome-ignore format: one line
  });
});

describe('files that are not as they should be', () => {
  test('a file changed by hand is graded and flagged', async () => {
    const text = fileOf(work).replace('2026-11-02T10', '2026-11-01T10');
    expect(flagsIn(await grade(text, ada))).toContain('changed');
  });

  test.each([
    ['cut short', (text: string) => text.slice(0, text.length / 2)],
    ['empty', () => ''],
    ['something else', () => '{"format":"x"}'],
    ['a code cut short', () => codeOf(work).slice(0, 90)],
    ['no numbers', (text: string) => text.replace(/"claimed": \d/, '"claimed": "all"')],
  ])('%s: not graded, and never 0', async (_name, change) => {
    const result = await grade(change(fileOf(work)), ada);
    expect(result.graded).toBeNull();
    expect(flagsIn(result)).toContain('broken');
    expect(result.flags[0]?.says).toMatch(/\.$/);
  });

  test('each of them says what it is, in words about a file', async () => {
    const said = async (text: string) => (await grade(text, ada)).flags.map(({ says }) => says).join(' '); // biome-ignore format: one line
    expect(await said(' \n')).toBe('It is empty.');
    expect(await said('My answers are 3 and 4')).toBe('It is neither a submission file nor an answer code.'); // biome-ignore format: one line
    expect(await said(codeOf(work).slice(0, 90))).toMatch(/^This code is incomplete/);
  });

  test('a file of a newer release says so', async () => {
    const result = await grade(fileOf(work).replace('"schema": 1', '"schema": 2'), ada);
    expect(flagsIn(result)).toEqual(['newer', 'broken']);
    expect(result.graded).toBeNull();
  });

  test('an exercise that this release lacks is named, and the others are graded', async () => {
    const items = [...assignment.items.slice(0, 2), { ex: 'backpropagation/gone@1', points: 2 }, { ex: `${quotient}@99`, points: 2 }]; // biome-ignore format: one line
    const other = await graderOf({ ...assignment, items });
    expect(other.missing.map(({ ex }) => ex)).toEqual(['backpropagation/gone@1', `${quotient}@99`]);
    const { graded } = await other.grade({ key: 'x', text: fileOf(work), identity: ada });
    expect(graded?.items.map(({ outcome }) => outcome.kind)).toEqual(['graded', 'graded', 'not-graded', 'not-graded']); // biome-ignore format: one line
  });

  test('late by the clock of the student, too many tries', async () => {
    const strict = { ...assignment, due: '2026-11-02T09:30:00.000Z', attempts: 1 };
    const other = await graderOf(strict);
    const late = await workOf(strict, ada);
    const items = late.items.map((item) => ({
      ...item,
      history: [...item.history, ...item.history],
    }));
    const result = await other.grade({ key: 'x', text: fileOf({ ...late, items }), identity: ada });
    expect(flagsIn(result)).toEqual(expect.arrayContaining(['late', 'attempts']));
  });
});

test('where all have the same numbers, the id changes nothing', async () => {
  const same = assignmentOf(plainItems, { variants: 'same' });
  const other = await graderOf(same);
  const result = await other.grade({ key: 'x', text: fileOf(await workOf(same, ada)), identity: eve }); // biome-ignore format: one line
  expect(pointsIn(result)).toBe(10);
  expect(flagsIn(result)).toEqual(['id', 'person']);
});
