import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { exercises } from '../../content/vanishing-gradients/exercises.ts';
import { toLink } from '../../src/exercises/assignment/link.ts';
import { readSubmission } from '../../src/exercises/submission/submission.ts';

const [numeric, target, program] = ['product-of-factors', 'thirty-layers', 'clip-together'].map(
  (name) => exercises.find(({ id }) => id === `vanishing-gradients/${name}`),
);
if (numeric?.kind !== 'numeric' || target?.kind !== 'target' || program?.kind !== 'code')
  throw new Error('other kinds');

const link = `/a/#${toLink({
  format: 'chain-rule/assignment',
  schema: 1,
  id: 'e2e-offline',
  title: 'On a train',
  book: '0.1.0',
  due: null,
  idKind: 'email',
  variants: 'same',
  attempts: 0,
  feedback: 'immediate',
  solutions: 'onRequest',
  items: [numeric, target, program].map(({ id, version }) => ({
    ex: `${id}@${version}`,
    points: 1,
  })),
})}`;

async function begin(page: Page): Promise<readonly [Locator, Locator, Locator]> {
  await page.goto(link);
  await page.getByLabel('Your e-mail address').fill('ada@example.org');
  await page.getByRole('button', { name: 'Begin' }).click();
  const at = (number: number) =>
    page.getByRole('region', { name: `Exercise ${number}`, exact: true });
  await expect(at(3)).toBeAttached();
  return [at(1), at(2), at(3)];
}

const check = (box: Locator) => box.getByRole('button', { name: /^Check/ }).click();
const tries = (box: Locator) => box.locator('.exercise__tries li');
const lost = (box: Locator) => box.getByText(/Is there a network\? Your answer stands/);
/** All that a check needs has been fetched. */
async function see(box: Locator) {
  await box.scrollIntoViewIfNeeded();
  await expect(box.locator('.exercise')).toHaveAttribute('data-ready');
}

test.describe('without a network', () => {
  test('whatever has been seen goes on: answers, trainings, programs, again and again, to the hand-in', async ({
    page,
    context,
  }) => {
    const [first, training, sandbox] = await begin(page);
    for (const box of [training, sandbox]) await see(box);
    await context.setOffline(true);
    await first.getByRole('textbox').fill('0.5');
    await check(first);
    await expect(tries(first)).toHaveCount(1);
    for (const time of [1, 2]) {
      for (const box of [training, sandbox]) {
        await check(box);
        await expect(tries(box)).toHaveCount(time);
      }
      await training.getByRole('combobox').selectOption({ index: 1 });
      await sandbox.getByRole('textbox').focus();
      await page.keyboard.type('// on a train\n');
    }
    await page.getByRole('button', { name: 'Hand in …' }).click();
    await page.getByRole('button', { name: 'Yes, hand this in' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the file' }).click();
    const file = readFileSync(await (await download).path(), 'utf8');
    expect(readSubmission(file)).toMatchObject({ value: { items: [{}, {}, {}] } });
  });

  test('what has not been seen says so, is no try and no 0, keeps what was written, and works once there is one', async ({
    page,
    context,
  }) => {
    await page.setViewportSize({ width: 800, height: 300 });
    const [, training, sandbox] = await begin(page);
    await context.setOffline(true);
    const knob = training.getByRole('combobox');
    await knob.selectOption({ index: 1 });
    const setting = await knob.inputValue();
    await sandbox.getByRole('textbox').focus();
    await page.keyboard.type('// on a train\n');
    for (const box of [training, sandbox]) {
      await check(box);
      await expect(lost(box)).toBeVisible();
      await expect(tries(box)).toHaveCount(0);
    }
    await context.setOffline(false);
    for (const box of [training, sandbox]) {
      await expect(box.locator('.exercise')).toHaveAttribute('data-ready');
      await check(box);
      await expect(tries(box)).toHaveCount(1);
      await expect(lost(box)).toHaveCount(0);
    }
    await expect(knob).toHaveValue(setting);
    await expect(sandbox.getByRole('textbox')).toHaveValue(/on a train/);
    await sandbox.getByRole('textbox').blur();
    await sandbox.getByRole('textbox').focus();
    await expect(sandbox.locator('.cm-content')).toContainText('// on a train');
  });
});
