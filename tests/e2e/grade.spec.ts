import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { gradingModule } from '../../scripts/release.mjs';
import { type Assignment, assignmentHash } from '../../src/exercises/assignment/assignment.ts';
import { toLink } from '../../src/exercises/assignment/link.ts';
import { copyFor } from '../../src/exercises/assignment/seed.ts';
import { writeSubmission } from '../../src/exercises/submission/submission.ts';
import { exercises } from '../exercises/book.ts';
import { assignmentOf, fileOf, plainItems, workOf } from '../exercises/grading/school.ts';
import { gradebook, worksheet } from '../exercises/grading/sheet/sheets.ts';
import { exercises as earlier } from '../scripts/grade/earlier-release/earlier/exercises.ts';
import { sticksOut, violations, watch } from './watch.ts';

const assignment = assignmentOf(plainItems);
const [jane, sam] = ['jane.doe@example.edu', 'sam@example.edu'];
const place = (name: string, number: number) =>
  `${name}_${number}_assignsubmission_file/week-3.submission.json`;

/** Moodle's zip: honest work, the same file under another name, a picture, and a name with markup. */
async function moodleZip(): Promise<Buffer> {
  const own = fileOf(await workOf(assignment, jane));
  return Buffer.from(
    zipSync({
      [place('Jane Doe', 2)]: strToU8(own),
      [place("O'Neil, Sam", 3)]: strToU8(own),
      [place('<img src=x onerror=alert(1)>', 4)]: new Uint8Array([255, 216, 0]),
    }),
  );
}

const file = (name: string, content: string | Buffer) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: typeof content === 'string' ? Buffer.from(content) : content,
});

async function open(page: Page, fragment = '') {
  const problems = await watch(page);
  await page.goto(`/grade/${fragment}`);
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
  return problems;
}
const choose = (page: Page, ...files: ReturnType<typeof file>[]) =>
  page.locator('input[type=file]').first().setInputFiles(files);
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

test('a Moodle zip goes in, the worksheet comes out filled', async ({ page }) => {
  const problems = await open(page);
  await choose(
    page,
    file('moodle.zip', await moodleZip()),
    file('week-3.assignment.json', JSON.stringify(assignment)),
    file('Grades.csv', worksheet),
  );
  await expect(page.getByText('2 pieces, and 1 file that is none')).toBeVisible();
  await expect(page.getByText('Moodle’s grading worksheet, 3 people')).toBeVisible();
  await press(page, 'Grade');
  await expect(page.getByText('2 of 3 graded')).toBeVisible({ timeout: 60_000 });
  // Who copied is not graded with the numbers of the one who was copied.
  await page.getByRole('button', { name: /^another id/ }).click();
  await page.getByRole('button', { name: "O'Neil, Sam" }).click();
  const replay = page.locator('.grade__replay');
  await expect(replay.getByText(`The file says ${jane}, the learning system ${sam}`)).toBeVisible();
  await expect(replay.locator('.exercise')).toHaveCount(6);
  await expect(replay.getByText('Run again: 0 %. The file claims 100 %.').first()).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await press(page, 'Close');
  await page.getByRole('button', { name: /^Full points/ }).click();
  const saving = page.waitForEvent('download');
  await press(page, 'Save the filled sheet');
  const text = readFileSync(await (await saving).path(), 'utf8');
  expect(text.startsWith('\ufeffIdentifier,')).toBe(true);
  expect(text).toMatch(/"?Participant 2"?,"?Jane Doe"?,Jane\.Doe@example\.edu,.*,10,10\.00,/);
  expect(text).toContain('12 of 12. ');
  expect(text).toContain('Come and see me');
  expect(problems).toEqual([]);
});

test('points given by hand are still there when the class is graded again, and go into the column that is chosen', async ({
  page,
}) => {
  const problems = await open(page, `#${toLink(assignment)}`);
  await choose(page, file('doejane_12345_678_x.json', fileOf(await workOf(assignment, jane))));
  await press(page, 'Grade');
  await expect(page.getByText('1 of 1 graded')).toBeVisible({ timeout: 60_000 });
  const points = page.getByRole('spinbutton', { name: 'Points for doejane' });
  await points.fill('1.5');
  await points.press('Tab');
  await expect(page.locator('.grade__table tbody td').first()).toHaveText('11.5');
  // Not saved yet: leaving asks first.
  const asked = page.waitForEvent('dialog');
  const leaving = page.close({ runBeforeUnload: true });
  await (await asked).dismiss();
  await leaving;
  await choose(page, file('gradebook.csv', gradebook));
  await press(page, 'Grade again');
  const column = page.getByRole('combobox', { name: 'Column of Canvas to fill' });
  await expect(column).toHaveValue('6', { timeout: 60_000 });
  await expect(page.locator('.grade__table tbody td').first()).toHaveText('11.5');
  await column.selectOption('Essay (201)');
  const saving = page.waitForEvent('download');
  await press(page, 'Save the filled sheet');
  const text = readFileSync(await (await saving).path(), 'utf8');
  expect(text).toContain('Section,Essay (201)\n');
  expect(text).toMatch(/"Doe, Jane",12345,s1001,jdoe,Section 1,19\.17\n/);
  // A word of one's own asks for another grading.
  await page.getByText('Hidden seeds of your own').click();
  await page.getByRole('textbox', { name: 'Your own word' }).fill('maple');
  await expect(page.getByRole('button', { name: 'Grade again' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  expect(problems).toEqual([]);
});

test('codes are pasted, the assignment comes by its link, and everything fits 360 px', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 700 });
  const problems = await open(page, `#${toLink(assignment)}`);
  await expect(page.getByText('Week 3, 6 exercises')).toBeVisible();
  await page.getByText('Paste a code, or the assignment’s link').click();
  const field = page.getByRole('textbox', { name: 'Codes, or the link' });
  await field.fill('nonsense');
  await press(page, 'Take it');
  await expect(page.getByText('There is no answer code in this text')).toBeVisible();
  const { toCode } = await import('../../src/exercises/submission/code.ts');
  await field.fill(`Here it is: ${toCode(await workOf(assignment, jane))}`);
  await press(page, 'Take it');
  await press(page, 'Grade');
  await expect(page.getByText('1 of 1 graded')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: jane }).click();
  await expect(page.locator('.grade__replay .exercise')).toHaveCount(6);
  expect(await sticksOut(page)).toEqual([]);
  expect(await violations(page)).toEqual([]);
  expect(problems).toEqual([]);
});

test('stopped while the exercises are still coming, it can be begun again; why a file has no grade stands beside its name', async ({
  page,
}) => {
  const problems = await open(page, `#${toLink(assignment)}`);
  await choose(
    page,
    file('Jane Doe_2_assignsubmission_file_x.json', fileOf(await workOf(assignment, jane))),
    file('Sam O_3_assignsubmission_file_x.json', '{"format": "chain-rule/subm'),
  );
  await page.evaluate(() => {
    const button = (name: string) =>
      [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
    button('Grade')?.click();
    // As soon as it is there: the exercises are still being loaded.
    const watcher = new MutationObserver(() => {
      if (!button('Cancel')) return;
      watcher.disconnect();
      button('Cancel')?.click();
    });
    watcher.observe(document.body, { childList: true, subtree: true });
  });
  await expect(page.getByRole('button', { name: 'Cancel' })).toHaveCount(0);
  await expect(page.getByText('2 pieces of work will be run again.')).toBeVisible();
  await press(page, 'Grade');
  await expect(page.getByText('1 of 2 graded; 1 could not be read and has no grade')).toBeVisible({ timeout: 60_000 }); // biome-ignore format: one line
  const row = page.getByRole('row', { name: /^Sam O/ });
  await expect(row).toContainText(/not graded.*is not complete/s);
  expect(problems).toEqual([]);
});

test('a long table scrolls by itself on a phone, not the page', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 700 });
  const many = assignmentOf(exercises.slice(0, 14).map(({ id }) => id));
  await open(page, `#${toLink(many)}`);
  const blank = Object.fromEntries(many.items.map(({ ex }) => [ex.split('@')[0], null]));
  await choose(page, file('doejane_12345_678_x.json', fileOf(await workOf(many, jane, blank))));
  await press(page, 'Grade');
  await expect(page.getByText('1 of 1 graded')).toBeVisible({ timeout: 60_000 });
  const box = page.locator('.grade__scroll');
  expect(await box.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)).toBe(true); // biome-ignore format: one line
  expect(await sticksOut(page)).toEqual([]);
});

test('a link of an earlier release is graded by the module of that release', async ({ page }) => {
  const past: Assignment = {
    ...assignment,
    book: '0.0.9',
    items: [{ ex: 'earlier/sum@3', points: 4 }],
  };
  const content = new URL('../scripts/grade/earlier-release', import.meta.url).pathname;
  const body = await gradingModule('0.0.9', content);
  await page
    .context()
    .route('**/grade/0.0.9.js', (route) => route.fulfill({ contentType: 'text/javascript', body }));
  const [sum] = earlier;
  if (sum?.kind !== 'numeric') throw new Error('the fixture has no sum');
  const answer = sum.reference(copyFor(past, past.items[0]!, sum, jane, 0).parameters);
  const work = writeSubmission({
    format: 'chain-rule/submission',
    schema: 1,
    assignment: past.id,
    hash: assignmentHash(past),
    student: jane,
    handedIn: '2026-11-02T10:00:00.000Z',
    items: [{ ex: 'earlier/sum@3', attempt: 0, answer, history: [], claimed: 1 }],
  });
  const problems = await open(page, `#${toLink(past)}`);
  await choose(page, file('x.submission.json', work));
  await press(page, 'Grade');
  await expect(page.getByText('Graded by release 0.0.9')).toBeVisible({ timeout: 60_000 });
  await expect(page.locator('.grade__table tbody td').first()).toHaveText('4');
  // This book cannot set the exercise any more; what was handed in is shown all the same.
  await page.locator('.grade__open-row').click();
  await expect(page.locator('.grade__raw')).toHaveText(String(answer));
  expect(problems).toEqual([]);
});
