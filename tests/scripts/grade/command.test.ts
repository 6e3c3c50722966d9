import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { grade } from '../../../scripts/grade/grade.ts';
import { readOptions } from '../../../scripts/grade/read-options.ts';
import { assignmentOf, fileOf, workOf } from '../../exercises/grading/school.ts';
import { gradebook, worksheet } from '../../exercises/grading/sheet/sheets.ts';

const folder = mkdtempSync(join(tmpdir(), 'chain-rule-command-'));
const work = join(folder, 'work');
const out = join(folder, 'out');
const assignment = assignmentOf(['backpropagation/quotient-by-hand']);
const asked = join(folder, 'week-3.assignment.json');

beforeAll(async () => {
  const place = join(work, 'Jane Doe_2_assignsubmission_file');
  mkdirSync(place, { recursive: true });
  const own = await workOf(assignment, 'jane.doe@example.edu');
  writeFileSync(join(place, 'x.submission.json'), fileOf(own));
  writeFileSync(join(work, 'doejane_12345_678_x.json'), fileOf(own));
  writeFileSync(join(work, 'sheet.csv'), worksheet);
  writeFileSync(join(folder, 'gradebook.csv'), gradebook);
  writeFileSync(join(folder, 'diary.csv'), 'a,b\n1,2\n');
  // A spreadsheet's own encoding, which the page reads too.
  const wide = Buffer.from(`\ufeff${worksheet.slice(1)}`, 'utf16le');
  writeFileSync(join(folder, 'wide.csv'), wide);
  writeFileSync(asked, JSON.stringify(assignment));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => void vi.restoreAllMocks());

/** What the command says, and the sheet that it wrote. */
async function run(name: string, ...more: readonly string[]) {
  const said: string[] = [];
  for (const to of ['log', 'error'] as const)
    vi.spyOn(console, to).mockImplementation((line) => void said.push(String(line)));
  await grade([work, '--assignment', asked, '--out', out, '--workers', '1', ...more]);
  return { said: said.join('\n'), sheet: readFileSync(join(out, `graded-${name}`), 'utf8') };
}

test('a sheet among the work says who is who and is filled', { timeout: 60_000 }, async () => {
  const { said, sheet } = await run('sheet.csv');
  expect(said).toContain('sheet.csv, which lies among the work');
  expect(sheet).toMatch(/Jane Doe"?,Jane\.Doe@example\.edu,[^\r]*,10,10\.00/);
});

test('a sheet in the encoding of a spreadsheet is read', { timeout: 60_000 }, async () => {
  expect((await run('wide.csv', '--sheet', join(folder, 'wide.csv'))).sheet).toContain(',10,10.00');
});

test('the column of Canvas is found by the title, or named, or made and said', {
  timeout: 60_000,
}, async () => {
  const sheet = ['--sheet', join(folder, 'gradebook.csv')];
  expect((await run('gradebook.csv', ...sheet)).sheet).toMatch(/Section,Week 3 \(202\)\n/);
  const essay = await run('gradebook.csv', ...sheet, '--column', 'essay');
  expect(essay.sheet).toMatch(/Section,Essay \(201\)\n.*,20\n"Doe, Jane",.*,20\n/);
  const fresh = await run('gradebook.csv', ...sheet, '--column', 'Week 9');
  expect(fresh.sheet).toMatch(/Section,Week 3\n/);
  expect(fresh.said).toContain('No column is called “Week 9 (…)”');
});

test('what is none is refused in a sentence', async () => {
  await expect(run('', '--sheet', join(folder, 'diary.csv'))).rejects.toThrow('lists nobody');
  await expect(run('', '--sheet', join(folder, 'no.csv'))).rejects.toThrow('There is no');
  await expect(grade([work, '--out', out])).rejects.toThrow('Which assignment is it?');
  await expect(grade([join(folder, 'nowhere')])).rejects.toThrow('There is no');
  expect(readOptions([work, '--worker', '2'])).toContain('There is no option --worker');
  expect(readOptions([work, '--workers', '0'])).toContain('a whole number from 1');
});
