import { expect, type Page, test } from '@playwright/test';
import { exercises } from '../../content/backpropagation/exercises.ts';
import { expectAnswers } from './exercises.ts';
import { heap, run, wake } from './figures.ts';
import { sticksOut, violations, watch } from './watch.ts';

const path = '/backpropagation/';
const figures = [
  'swell',
  'contract',
  'quotient',
  'paths',
  'own',
  'cancellation',
  'logistic',
  'training',
  'two-layer',
  'influence',
  'cost',
  'updates',
  'bench',
];

const sizes = [
  { name: 'at a desk', width: 1440, height: 900 },
  { name: 'on a phone', width: 360, height: 740 },
];

for (const { name, ...viewport } of sizes) {
  // One page is read from beginning to end; each test goes on where the one before it stopped.
  test.describe(`the chapter ${name}`, () => {
    test.describe.configure({ mode: 'serial' });
    let page: Page;
    let wrong: string[] = [];

    test.beforeAll(async ({ browser }) => {
      page = await browser.newPage({ viewport, reducedMotion: 'reduce', hasTouch: false });
      wrong = await watch(page);
      await page.goto(path);
    });
    test.afterAll(() => page.close());

    test('fits the width of the screen when it has loaded', async () => {
      expect(await sticksOut(page)).toEqual([]);
    });

    test('a guess is committed, stays, and is answered once its figure has run', async () => {
      await wake(page);
      const guess = page.locator('chain-predict[data-figure="swell"]');
      const told = page.locator('#swell .figure__finding');
      await guess.getByRole('radio').first().check();
      await expect(told).toBeHidden();
      await guess.getByRole('button', { name: 'Commit' }).click();
      await expect(guess.locator('.predict__said')).toContainText('You said about 3,000.');
      await expect(guess.getByText('That counts one route through the network')).toBeVisible();
      await run(page.locator('#swell'));
      await expect(told).toBeVisible();
      await expect(guess.locator('[data-told]')).toContainText('about 55,000');
      await expect(page.locator('#swell .prediction-mark__text').first()).toContainText('you said');
    });

    test('every figure runs, and its finding appears', async () => {
      expect(
        await page.locator('figure.figure').evaluateAll((all) => all.map(({ id }) => id)),
      ).toEqual(figures);
      for (const id of figures.slice(1)) await test.step(id, () => run(page.locator(`#${id}`)));
    });

    for (const exercise of exercises.filter(({ kind }) => ['numeric', 'gradients'].includes(kind)))
      test(`${exercise.id} is answered by keyboard alone, a slip first`, () =>
        expectAnswers(page, exercise));

    test('still fits the width of the screen', async () => {
      expect(await sticksOut(page)).toEqual([]);
    });

    for (const colorScheme of ['light', 'dark'] as const)
      test(`has no accessibility violation after all that, ${colorScheme}`, async () => {
        await page.emulateMedia({ colorScheme });
        await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
        expect(await violations(page)).toEqual([]);
      });

    test('holds less than 250 MB', async () => {
      expect(await heap(page)).toBeLessThan(250e6);
    });

    test('was quiet: no error, no policy violation, no request to elsewhere', () => {
      expect(wrong).toEqual([]);
    });
  });
}

test('a link to a figure opens it as it was shared', async ({ page, context }) => {
  await page.goto(path);
  const figure = page.locator('#quotient');
  await figure.scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island:has(#quotient)')).not.toHaveAttribute('ssr');
  await figure.getByRole('textbox', { name: 'x', exact: true }).fill('5');
  for (const _ of [1, 2, 3])
    await figure.getByRole('button', { name: 'Step', exact: true }).click();
  const said = (await figure.locator('.figure__sentence').textContent()) ?? '';
  await figure.getByRole('button', { name: 'Share' }).click();
  await expect(page).toHaveURL(/#quotient~/);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.locator('#quotient .rail__input')).toHaveValue('3');
  await expect(
    other.locator('#quotient').getByRole('textbox', { name: 'x', exact: true }),
  ).toHaveValue('5');
  await expect(other.locator('#quotient .figure__sentence')).toHaveText(said);
  await expect(other.locator('#quotient .figure__note')).toHaveCount(0);
  await expect(other.locator('#quotient')).toBeInViewport();
});

for (const broken of ['step=banana;inputs=%E0%A4%A', 'step=-1.5;inputs=q:1', 'preset=~~~'])
  test(`a link mangled to ${broken} opens the figure as printed, with a note`, async ({ page }) => {
    const wrong = await watch(page);
    await page.goto(`${path}#quotient~${broken}`);
    const figure = page.locator('#quotient');
    await expect(figure.locator('.figure__note')).toContainText('could be read');
    await expect(figure.locator('.rail__input')).toHaveValue('0');
    await expect(figure.getByRole('textbox', { name: 'z', exact: true })).toHaveValue('2');
    expect(wrong).toEqual([]);
  });
