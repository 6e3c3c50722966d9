import { expect, type Page, test } from '@playwright/test';
import { exercises } from '../../content/normalization/exercises.ts';
import { expectAnswers } from './exercises.ts';
import { heap, run, wake } from './figures.ts';
import { sticksOut, violations, watch } from './watch.ts';

const path = '/normalization/';
const figures = ['scales', 'stepper', 'axes', 'gap', 'race', 'explosion', 'fold', 'bench'];

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

    test('every figure runs, and its finding appears', async () => {
      await wake(page);
      expect(
        await page.locator('figure.figure').evaluateAll((all) => all.map(({ id }) => id)),
      ).toEqual(figures);
      for (const id of figures) await test.step(id, () => run(page.locator(`#${id}`)));
    });

    test('what the figures found is what their findings say', async () => {
      await expect(page.locator('#scales .figure__sentence')).toContainText('200,000 updates');
      await expect(page.locator('#race .figure__sentence')).toContainText('plain from 0.03 to 0.3');
      await expect(page.locator('#fold .figure__sentence')).toContainText('21 numbers');
    });

    test('in inference the statistics of the graph are inputs', async () => {
      await page.locator('#stepper').getByRole('radio', { name: 'inference' }).check();
      await expect(page.locator('#stepper').getByText('Inputs: 12 numbers')).toBeVisible();
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
