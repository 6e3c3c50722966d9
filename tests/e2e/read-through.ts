import { expect, type Page, test } from '@playwright/test';
import type { Exercise } from '../../src/exercises/exercise.ts';
import { expectAnswers } from './exercises.ts';
import { heap, wake } from './figures.ts';
import { coveredControls, sticksOut, violations, watch } from './watch.ts';

const desk = { width: 1440, height: 900 };
const phone = { width: 360, height: 740 };

/**
 * Reads a page from beginning to end at a desk; each test goes on where the one before it stopped. Then the same page, with all
 * that its figures have run, is looked at on a phone, and once more as a phone loads it.
 * What holds for every page is tested before and after the reading.
 *
 * @param reading declares what the reader does on the way; the page is there once its tests run
 */
export function readThrough(name: string, path: string, reading: (page: () => Page) => void): void {
  test.describe(`${name} at a desk`, () => {
    test.describe.configure({ mode: 'serial' });
    let page: Page;
    let wrong: string[] = [];

    test.beforeAll(async ({ browser }) => {
      page = await browser.newPage({ viewport: desk, reducedMotion: 'reduce', hasTouch: false });
      wrong = await watch(page);
      await page.goto(path);
    });
    test.afterAll(() => page.close());

    test('fits the width of the screen when it has loaded', async () => {
      expect(await sticksOut(page)).toEqual([]);
    });

    reading(() => page);

    test('holds less than 250 MB', async () => {
      expect(await heap(page)).toBeLessThan(250e6);
    });

    for (const viewport of [desk, phone])
      test(`after all that fits a screen of ${viewport.width} px, with every control in reach and no accessibility violation`, async () => {
        await page.setViewportSize(viewport);
        expect(await sticksOut(page)).toEqual([]);
        expect(await coveredControls(page)).toEqual([]);
        await expectAccessible(page, 'light');
        await expectAccessible(page, 'dark', ['color-contrast']); // the other rules do not read colours
      });

    test('was quiet: no error, no policy violation, no request to elsewhere', () => {
      expect(wrong).toEqual([]);
    });
  });

  test(`${name} on a phone, before anything runs, is quiet, fits and is accessible`, async ({
    page,
  }) => {
    const wrong = await watch(page);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize(phone);
    await page.goto(path);
    expect(await sticksOut(page)).toEqual([]);
    await wake(page);
    expect(await sticksOut(page)).toEqual([]);
    expect(await coveredControls(page)).toEqual([]);
    await expectAccessible(page, 'light');
    expect(wrong).toEqual([]);
  });
}

async function expectAccessible(
  page: Page,
  colorScheme: 'light' | 'dark',
  rules?: readonly string[],
): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
  expect(await violations(page, rules)).toEqual([]);
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
