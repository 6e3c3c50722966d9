import { expect, type Page, test } from '@playwright/test';
import { exercises } from '../../content/initialization/exercises.ts';
import { expectAnswers } from './exercises.ts';
import { heap, run, wake } from './figures.ts';
import { sticksOut, violations, watch } from './watch.ts';

const path = '/initialization/';
const figures = [
  'zeros',
  'symmetry',
  'rand',
  'ladder',
  'compromise',
  'densities',
  'relu',
  'pyramid',
  'selu',
  'names',
  'bench',
];
/** A table of names; nothing in it runs. */
const still = 'names';

const sizes = [
  { name: 'at a desk', width: 1440, height: 900 },
  { name: 'on a phone', width: 360, height: 740 },
];

for (const { name, ...viewport } of sizes) {
  // One page is read from beginning to end; each test goes on where the one before it stopped.
  test.describe(`the chapter on initialisation ${name}`, () => {
    test.describe.configure({ mode: 'serial' });
    let page: Page;
    let wrong: string[] = [];

    test.beforeAll(async ({ browser }) => {
      page = await browser.newPage({ viewport, reducedMotion: 'reduce', hasTouch: false });
      wrong = await watch(page);
      await page.goto(path);
    });
    test.afterAll(() => page.close());

    test('every figure runs, and its finding appears', async () => {
      expect(await sticksOut(page)).toEqual([]);
      await wake(page);
      expect(
        await page.locator('figure.figure').evaluateAll((all) => all.map(({ id }) => id)),
      ).toEqual(figures);
      for (const id of figures.filter((one) => one !== still))
        await test.step(id, () => run(page.locator(`#${id}`)));
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
