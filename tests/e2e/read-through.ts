import { expect, type Page, test } from '@playwright/test';
import type { Exercise } from '../../src/exercises/exercise.ts';
import { expectAnswers } from './exercises.ts';
import { heap } from './figures.ts';
import { sticksOut, violations, watch } from './watch.ts';

const sizes = [
  { name: 'at a desk', width: 1440, height: 900 },
  { name: 'on a phone', width: 360, height: 740 },
];

/**
 * Reads a page from beginning to end, at a desk and on a phone; each test goes on where the one before it stopped.
 * What holds for every page is tested before and after the reading.
 *
 * @param reading declares what the reader does on the way; the page is there once its tests run
 */
export function readThrough(name: string, path: string, reading: (page: () => Page) => void): void {
  for (const { name: place, ...viewport } of sizes)
    test.describe(`${name} ${place}`, () => {
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

      reading(() => page);

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

/** The page has these figures, in this order. */
export async function expectFigures(page: Page, ids: readonly string[]): Promise<void> {
  const found = await page.locator('figure.figure').evaluateAll((all) => all.map(({ id }) => id));
  expect(found).toEqual(ids);
}

/** A test for each exercise of these kinds: keys only, a slip first. */
export function answerByKeyboard(
  page: () => Page,
  exercises: readonly Exercise[],
  kinds: readonly Exercise['kind'][] = ['numeric'],
): void {
  for (const exercise of exercises.filter(({ kind }) => kinds.includes(kind)))
    test(`${exercise.id} is answered by keyboard alone, a slip first`, () =>
      expectAnswers(page(), exercise));
}
