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
  test('an exercise of a chapter that is first seen then says so, and wakes when there is one', async ({
    page,
    context,
  }) => {
    await page.goto('/vanishing-gradients/');
    await context.setOffline(true);
    const place = page.locator('[data-exercise="vanishing-gradients/product-of-factors"]');
    await place.scrollIntoViewIfNeeded();
    const asleep = page.locator('.asleep');
    await expect(place.locator('.asleep')).toContainText('no network');
    await expect(place.locator('astro-island')).toHaveAttribute('ssr');
    await context.setOffline(false);
    await expect(place.locator('astro-island')).not.toHaveAttribute('ssr');
    await expect(asleep).toHaveCount(0);
    await place.getByRole('textbox').fill('0.5');
    await check(place);
    await expect(tries(place)).toHaveCount(1);
  });

  test('an exercise on its own page whose scripts do not come says so, and a press loads the page again', async ({
    page,
  }) => {
    await page.goto('/x/vanishing-gradients/product-of-factors/');
    await page.route('**/*.js', (route) => route.abort());
    const place = page.locator('[data-exercise]');
    await place.getByRole('textbox').focus();
    await expect(place.locator('.asleep')).toContainText('did not come');
    await page.unroute('**/*.js');
    await place.getByRole('button', { name: 'Load the page again' }).click();
    await place.getByRole('textbox').fill('0.5');
    await check(place);
    await expect(tries(place)).toHaveCount(1);
  });

  test('an assignment whose exercises have not come is not said to be without them', async ({
    page,
    context,
  }) => {
    await page.goto('/a/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Open an assignment');
    await context.setOffline(true);
    await page.getByLabel('Link').fill(link);
    await page.getByRole('button', { name: 'Open' }).click();
    await expect(page.getByText(/could not be fetched: there is no network/)).toBeVisible();
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Open' }).click();
    await expect(page.getByLabel('Your e-mail address')).toBeVisible();
  });

  test('sheet and packages of a basket say so, and are there when there is one', async ({
    page,
    context,
  }) => {
    await page.goto('/assign/');
    await expect(page.locator('.assign:not([inert])')).toBeVisible();
    await context.setOffline(true);
    await page.getByRole('checkbox').first().check();
    await page.getByRole('button', { name: 'Sheet and key' }).click();
    await expect(page.getByText(/could not be fetched: there is no network/)).toHaveCount(2);
    await context.setOffline(false);
    await expect(page.locator('.assign__sheet .exercise')).toHaveCount(1);
    await expect(page.getByRole('button', { name: 'SCORM 1.2' })).toBeEnabled();
    await expect(page.getByText(/could not be fetched/)).toHaveCount(0);
  });

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
