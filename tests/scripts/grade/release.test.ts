import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { grade } from '../../../scripts/grade/grade.ts';
import { releaseFor } from '../../../scripts/grade/release.ts';
import { gradingModule } from '../../../scripts/release.mjs';
import { type Assignment, assignmentHash } from '../../../src/exercises/assignment/assignment.ts';
import { fromLink, toLink } from '../../../src/exercises/assignment/link.ts';
import { copyFor } from '../../../src/exercises/assignment/seed.ts';
import { isVersion, readRelease } from '../../../src/exercises/grading/release/module.ts';
import { writeSubmission } from '../../../src/exercises/submission/submission.ts';
import { assignmentOf, graderOf } from '../../exercises/grading/school.ts';
import { runTrusted } from '../../exercises/run-code.ts';
import { exercises } from './earlier-release/earlier/exercises.ts';

const folder = mkdtempSync(join(tmpdir(), 'chain-rule-release-'));
const file = join(folder, '0.0.9.js');
const content = fileURLToPath(new URL('./earlier-release', import.meta.url));
const assignment: Assignment = {
  ...assignmentOf([]),
  book: '0.0.9',
  items: [{ ex: 'earlier/sum@3', points: 4 }],
};
const ada = 'ada@example.org';
let work = '';

beforeAll(async () => {
  writeFileSync(file, await gradingModule('0.0.9', content));
  const [sum] = exercises;
  if (sum?.kind !== 'numeric') throw new Error('the fixture has no sum');
  const [item] = assignment.items;
  const answer = sum.reference(copyFor(assignment, item!, sum, ada, 0).parameters);
  work = writeSubmission({
    format: 'chain-rule/submission',
    schema: 1,
    assignment: assignment.id,
    hash: assignmentHash(assignment),
    student: ada,
    handedIn: '2026-11-02T10:00:00.000Z',
    items: [{ ex: 'earlier/sum@3', attempt: 0, answer, history: [], claimed: 1 }],
  });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a link of an earlier release opens, and its module grades what this book has no more', async () => {
  const read = fromLink(`https://book.example/a/#${toLink(assignment)}`);
  if ('problem' in read) throw new Error(read.problem);
  expect(releaseFor(read.value.book, folder)).toEqual({ address: pathToFileURL(file).href, note: null }); // biome-ignore format: one line
  const module = readRelease(await import(/* @vite-ignore */ pathToFileURL(file).href));
  expect(module.version).toBe('0.0.9');
  const grader = await module.openGrader(read.value, { runCode: runTrusted });
  if ('problem' in grader) throw new Error(grader.problem);
  const { graded } = await grader.value.grade({ key: 'x', text: work, identity: ada });
  expect(graded?.items[0]?.outcome).toMatchObject({ kind: 'graded', score: 1 });
  expect((await graderOf(assignment)).missing).toHaveLength(1);
});

test('a page gets from it the exercises as they were, and what their checks train', async () => {
  const module = readRelease(await import(/* @vite-ignore */ pathToFileURL(file).href));
  const [, training] = await module.exercisesOf('earlier');
  expect(await module.exercisesOf('no-chapter')).toEqual([]);
  const errands = training?.errands(null, { updates: 20 }, 7) ?? [];
  const findings = await Promise.all(
    errands.map((errand) => {
      if (errand.kind !== 'run') throw new Error('it trains');
      return module.run(errand);
    }),
  );
  expect(training?.grade(null, { updates: 20 }, findings).score).toBe(1);
});

test('a module that lacks one of these is none of ours', () => {
  const whole = { contract: 1, version: '1.0.0', openGrader() {}, exercisesOf() {}, run() {} };
  expect(readRelease(whole)).toBe(whole);
  const { run: _run, ...half } = whole;
  expect(() => readRelease(half)).toThrow('exercisesOf and run');
});

test('the command grades with it too', async () => {
  const place = join(folder, 'work', 'Ada_2_assignsubmission_file');
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'x.submission.json'), work);
  vi.spyOn(console, 'log').mockImplementation(() => {});
  const out = join(folder, 'out');
  await grade([join(folder, 'work'), '--assignment', toLink(assignment), '--releases', folder, '--out', out, '--workers', '1']); // biome-ignore format: one line
  vi.restoreAllMocks();
  expect(readFileSync(join(out, 'results.csv'), 'utf8')).toContain('Ada,2,ada@example.org,ada@example.org,4,4,yes,yes'); // biome-ignore format: one line
}, 60_000);

test('without the module this release grades what it has, and says so', () => {
  expect(releaseFor('0.0.8', folder)).toMatchObject({ address: null, note: expect.stringContaining('0.0.8') }); // biome-ignore format: one line
});

test('only a version becomes an address', () => {
  for (const book of [
    '../../etc/passwd',
    '0.0.9/..',
    '',
    '1',
    'https://elsewhere.example/x',
    '0.0.9.js',
  ])
    expect(isVersion(book), book).toBe(false);
  expect(releaseFor('../0.0.9', folder).address).toBeNull();
});

test('the module imports nothing and holds no path of the machine that made it', () => {
  const text = readFileSync(file, 'utf8');
  expect(text).not.toMatch(/\bfrom\s*["'][^"']+["']/);
  expect(text).not.toContain(fileURLToPath(new URL('../../..', import.meta.url)));
});
