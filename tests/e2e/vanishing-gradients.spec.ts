import { expect, type Page, test } from '@playwright/test';
import { exercises } from '../../content/vanishing-gradients/exercises.ts';
import { expectAnswers } from './exercises.ts';
import { heap, run, wake } from './figures.ts';
import { sticksOut, violations, watch } from './watch.ts';

const path = '/vanishing-gradients/';
const figures = [
  'factors',
  'ladder',
  'race',
  'growth',
  'halves',
  'bounded',
  'clip',
  'apart',
  'cliff',
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

    test('a guess on a scale is committed, and answered once the ladder has run', async () => {
      await wake(page);
      const guess = page.locator('chain-predict[data-figure="ladder"]');
      await guess.getByRole('textbox').fill('1e-6');
      await guess.getByRole('button', { name: 'Commit' }).click();
      await expect(guess.getByText('This range has each of nine steps keep')).toBeVisible();
      await run(page.locator('#ladder'));
      await expect(page.locator('#ladder .prediction-mark__text').first()).toContainText(
        'you said',
      );
    });

    test('every figure runs, and its finding appears', async () => {
      expect(
        await page.locator('figure.figure').evaluateAll((all) => all.map(({ id }) => id)),
      ).toEqual(figures);
      for (const id of figures.filter((one) => one !== 'ladder'))
        await test.step(id, () => run(page.locator(`#${id}`)));
    });

    test('what the race found is what its finding says: six layers and more stay at ln 3', async () => {
      await expect(page.locator('#race .figure__sentence')).toContainText('6, 8, 10 layers');
    });

    test('the steps that the text counts in have come from the ladder', async () => {
      const told = page.locator('[data-of="ladder.stepsToOwnLength.first"]');
      await expect(told.first()).toContainText('10');
    });

    for (const exercise of exercises.filter(({ kind }) => kind === 'numeric'))
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
