import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { sticksOut, violations, watch } from './watch.ts';

const day = 86_400_000;
const missed = 'backpropagation/quotient-by-hand';

/** A reader who missed an exercise some days ago, solved another, and read a section. */
async function keep(page: Page, days: number): Promise<void> {
  await page.goto('/progress/');
  await page.evaluate(
    ([id, at]) => {
      const work = (score: number) => ({
        version: 1,
        score,
        variant: 0,
        since: 0,
        hints: 0,
        solved: false,
        tries: [{ id: `try-${score}`, variant: 0, answer: 9, score, at }],
      });
      localStorage.setItem(
        'chain-rule/exercises/v1',
        JSON.stringify({ [id as string]: work(0), 'backpropagation/one-at-a-time': work(1) }),
      );
      localStorage.setItem(
        'chain-rule/reading/v1',
        JSON.stringify({ backpropagation: ['paths-add'] }),
      );
    },
    [missed, Date.now() - days * day],
  );
  await page.reload();
}

const row = (page: Page, name: RegExp) => page.locator('.overview__row').filter({ hasText: name });

test('progress shows what was kept, by exercise, section and chapter, and fits a phone', async ({
  page,
}) => {
  const problems = await watch(page);
  await page.setViewportSize({ width: 320, height: 700 });
  await keep(page, 2);
  await expect(row(page, /One derivative on paper/)).toContainText('comes back now');
  await expect(row(page, /The price of trying every dial/)).toContainText('right, 1 try');
  await expect(row(page, /Paths add/)).toContainText(/(?<!not )read/);
  await expect(
    page.locator('.overview__page').filter({ hasText: 'Backpropagation on graphs' }),
  ).toContainText('1/13 right');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page)).toEqual([]);
  }
  expect(await sticksOut(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });
  const lefts = await page
    .locator('.overview__page')
    .evaluateAll((chapters) => chapters.map((one) => one.getBoundingClientRect().left));
  expect(new Set(lefts).size, 'chapters stand under one another').toBe(1);
  expect(problems).toEqual([]);
});

test('an exercise, a section and a chapter begin anew, and an undo brings them back', async ({
  page,
}) => {
  await keep(page, 2);
  const exercise = row(page, /The price of trying every dial/);
  const section = row(page, /Paths add/);
  await exercise.getByRole('button', { name: /^Reset Exercise/ }).press('Enter');
  await expect(exercise).toContainText('not tried');
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(exercise).toContainText('right, 1 try');
  await section.getByRole('button', { name: /^Reset Section/ }).click();
  await expect(section).toContainText('not read');
  await page.getByRole('button', { name: 'Reset Chapter 6' }).click();
  await expect(exercise).toContainText('not tried');
  await expect(row(page, /One derivative on paper/)).toContainText('not tried');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(exercise).toContainText('right, 1 try');
  await page.reload();
  await expect(exercise).toContainText('right, 1 try');
});

test('a tab that shows the exercise takes the new beginning over, and writes nothing old back', async ({
  page,
  context,
}) => {
  await keep(page, 2);
  const other = await context.newPage();
  await other.goto(`/x/${missed}/`);
  await expect(other.locator('.exercise__tries li')).toHaveCount(1);
  await row(page, /One derivative on paper/)
    .getByRole('button', { name: /^Reset/ })
    .click();
  await expect(other.locator('.exercise__tries li')).toHaveCount(0);
  await other.getByRole('textbox').fill('9/2');
  await other.getByRole('textbox').press('Enter');
  await expect(row(page, /One derivative on paper/)).toContainText('right, 1 try');
});

test('everything goes into one file, away, and back in', async ({ page }) => {
  await keep(page, 2);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Not me: save and clear' }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toMatch(/^chain-rule-progress-\d{4}-\d\d-\d\d\.json$/);
  const content = await readFile(await download.path(), 'utf8');
  expect(JSON.parse(content)).toMatchObject({ format: 'chain-rule/progress', schema: 1 });
  await page.getByRole('button', { name: 'Clear everything here' }).click();
  await expect(row(page, /One derivative on paper/)).toContainText('not tried');
  await expect(page.getByText('The file that was saved brings it back.')).toBeVisible();
  const bring = (text: string) =>
    page
      .getByLabel('Progress file to bring in')
      .setInputFiles({ name: 'p.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await bring(content.slice(0, 200));
  await expect(page.getByText('cut off')).toBeVisible();
  await bring(content);
  await expect(page.getByText('Brought in: 2 exercises, 1 section.')).toBeVisible();
  await expect(row(page, /One derivative on paper/)).toContainText('comes back now');
  await page.reload();
  await expect(row(page, /One derivative on paper/)).toContainText('comes back now');
  await bring(content);
  await expect(page.getByText('Everything in the file was here already.')).toBeVisible();
});

test('what was missed comes back with new numbers, answered with keys only', async ({ page }) => {
  const problems = await watch(page);
  await keep(page, 2);
  await page.getByRole('link', { name: 'Review 1 exercise' }).press('Enter');
  await page.getByRole('button', { name: 'Begin' }).press('Enter');
  await expect(page.getByRole('heading', { level: 2 })).toBeFocused();
  const field = page.getByRole('textbox');
  await expect(field).toHaveValue('');
  await expect(page.locator('.exercise__prompt')).not.toContainText('x = 3, y = 4');
  expect(await violations(page)).toEqual([]);
  await field.fill('1e9');
  await field.press('Enter');
  await expect(page.getByText('It comes back within a day.')).toBeVisible();
  await page.getByRole('button', { name: 'Finish' }).press('Enter');
  await expect(page.getByText('That was all for today')).toBeVisible();
  await expect(page.locator('.review__days')).toContainText('Within a day');
  expect(problems).toEqual([]);
});

test('where the browser refuses storage, the page says so', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    }),
  );
  await page.goto('/progress/');
  await expect(page.getByText('does not let the book keep anything').first()).toBeVisible();
  await page.goto('/review/');
  await expect(page.getByText('Nothing to review yet')).toBeVisible();
});
