import { expect, test } from '@playwright/test';
import { wake } from './figures.ts';
import { violations, watch } from './watch.ts';

test('a program of the chapter is run, changed and run again, under the policy of the built page', async ({
  page,
}) => {
  const wrong = await watch(page);
  await page.goto('/backpropagation/');
  await wake(page);
  const cell = page.locator('#quotient-program');
  await cell.getByRole('button', { name: 'Run' }).click();
  await expect(cell.getByRole('status')).toHaveText('It ran: 1 value and 1 plot.');
  await cell.getByRole('textbox').focus();
  await expect(cell.locator('.cm-lineNumbers')).toBeVisible();
  await cell.getByRole('textbox').fill('const a = 1;\na.b.c;');
  await page.keyboard.press('Control+Enter');
  await expect(cell.getByRole('status')).toContainText('Line 2: ');
  expect(await violations(page)).toEqual([]);
  expect(wrong).toEqual([]);
});
