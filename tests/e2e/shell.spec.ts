import { expect, type Page, test } from '@playwright/test';
import { backMatter, frontMatter, parts } from '../../content/contents.ts';
import { violations, watch } from './watch.ts';

const pages = [
  { name: 'the first page', path: '/' },
  { name: 'a chapter', path: '/backpropagation/' },
  { name: 'a lost address', path: '/no-such-page/' },
];
const phone = { width: 360, height: 740 };

/** Goes down the whole page, so that what waits to be seen is started. */
async function readThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
      scrollTo(0, y);
      await new Promise((resume) => setTimeout(resume, 40));
    }
  });
}

for (const { name, path } of pages) {
  test.describe(name, () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`is quiet when read through, ${colorScheme}`, async ({ page }) => {
        const wrong = await watch(page);
        await page.emulateMedia({ colorScheme });
        await page.goto(path);
        await readThrough(page);
        await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
        expect(wrong).toEqual([]);
      });

      // A chapter is asked after its walk (read-through.ts).
      if (name === 'a chapter') continue;
      test(`has no accessibility violation, ${colorScheme}`, async ({ page }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        for (const size of [phone, { width: 1440, height: 900 }]) {
          await page.setViewportSize(size);
          await page.goto(path);
          expect(await violations(page)).toEqual([]);
        }
      });
    }

    test('does not scroll sideways from 320 to 1440 px', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 740 });
      await page.goto(path);
      await readThrough(page);
      for (const width of [320, 360, 800, 1024, 1216, 1440]) {
        await page.setViewportSize({ width, height: 740 });
        const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(excess, `${width} px`).toBeLessThanOrEqual(0);
      }
    });
  });
}

test('the answer to a lost address is 404', async ({ page }) => {
  expect((await page.goto('/no-such-page/'))?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No such page');
});

test('the first key press offers to skip to the text', async ({ page }) => {
  await page.goto('/backpropagation/');
  await page.keyboard.press('Tab');
  const skip = page.locator('.sl-skip-link');
  await expect(skip).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#_top$/);
});

test.describe('search', () => {
  test('opens with /, finds a chapter and goes there by keyboard alone', async ({ page }) => {
    const wrong = await watch(page);
    await page.goto('/');
    await page.keyboard.press('/');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await page.keyboard.type('backpropagation');
    const results = page.locator('[data-search-results] a');
    await expect(results.first()).toContainText('Backpropagation on graphs');
    await page.keyboard.press('ArrowDown');
    await expect(results.first()).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/backpropagation\//);
    expect(wrong).toEqual([]);
  });

  test('shows sentences, not the numbers of a figure or the lines of a program', async ({
    page,
  }) => {
    await page.goto('/');
    await page.keyboard.press('/');
    await page.keyboard.type('softmax');
    const results = page.locator('[data-search-results]');
    await expect(results.locator('a').first()).toBeVisible();
    expect(await results.textContent()).not.toMatch(/\b\d+ (const|return|let|for) /);
  });

  test('says so when nothing matches, and closes with Escape', async ({ page }) => {
    await page.goto('/backpropagation/');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.keyboard.type('quokka');
    await expect(page.locator('[data-search-say]')).toContainText('quokka');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByRole('button', { name: 'Search' })).toBeFocused();
  });
});

test.describe('the theme', () => {
  test('goes auto, light, dark; a choice outlives the page', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto('/');
    const button = page.getByRole('button', { name: /^Theme/ });
    await expect(button).toHaveAccessibleName('Theme: Auto');
    await button.click();
    await expect(button).toHaveAccessibleName('Theme: Light');
    await button.click();
    await expect(button).toHaveAccessibleName('Theme: Dark');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await page.goto('/backpropagation/');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(button).toHaveAccessibleName('Theme: Dark');
  });

  test('on auto follows the system while the page is open', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto('/');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  });
});

test.describe('contents', () => {
  test('all 22 chapters and the pages around them stand on the first page; only written ones are links', async ({
    page,
  }) => {
    await page.goto('/');
    const contents = page.getByRole('navigation', { name: 'Contents' });
    await expect(contents.getByRole('listitem')).toHaveCount(
      22 + backMatter.length + frontMatter.length,
    );
    for (const { title, written } of parts.flatMap(({ chapters }) => chapters))
      await expect(contents.getByRole('link', { name: title })).toHaveCount(written ? 1 : 0);
  });

  test('beside a chapter they are open at it, with its sections', async ({ page }) => {
    await page.goto('/backpropagation/');
    const contents = page.getByRole('navigation', { name: 'Contents' });
    await expect(contents.locator('[aria-current="page"]')).toContainText('Backpropagation');
    const section = contents.locator('[data-section] a').first();
    await section.click();
    await expect(section).toHaveAttribute('aria-current', 'true');
  });

  test('on a phone they open over the page and close at a choice', async ({ page }) => {
    await page.setViewportSize(phone);
    await page.goto('/backpropagation/');
    const open = page.getByRole('button', { name: 'Contents' });
    const pane = page.locator('.side__pane');
    await expect(pane).toBeHidden();
    await open.click();
    await expect(pane).toBeVisible();
    await expect(open).toHaveAttribute('aria-expanded', 'true');
    await pane.locator('[data-section] a').first().click();
    await expect(pane).toBeHidden();
  });
});

test.describe('progress', () => {
  const read = (sections: readonly string[]) => JSON.stringify({ backpropagation: sections });

  test('what was read before shows as a pie and a count, and as words', async ({ page }) => {
    await page.addInitScript(
      (text) => localStorage.setItem('chain-rule/reading/v1', text),
      read(['one']),
    );
    await page.goto('/');
    const row = page.locator('[data-chapter="backpropagation"]');
    await expect(row.locator('[data-ring]')).toHaveAttribute('data-ring', 'some');
    await expect(row.locator('[data-progress-count]')).toHaveText(/^1\/\d+$/);
    await expect(row.getByRole('link')).toHaveAccessibleName(/1 of \d+ sections read/);
  });

  test('broken or refused storage harms nothing', async ({ page }) => {
    const wrong = await watch(page);
    await page.addInitScript(() => {
      Storage.prototype.getItem = () => {
        throw new Error('refused');
      };
      Storage.prototype.setItem = () => {
        throw new Error('refused');
      };
    });
    await page.goto('/backpropagation/');
    await page.getByRole('button', { name: /^Theme/ }).click();
    await expect(page.getByRole('button', { name: 'Theme: Light' })).toBeVisible();
    expect(wrong).toEqual([]);
  });

  test('a second tab shows what the first one stores', async ({ context, page }) => {
    await page.goto('/');
    const other = await context.newPage();
    await other.goto('/');
    await other.evaluate(
      (text) => localStorage.setItem('chain-rule/reading/v1', text),
      read(['one']),
    );
    await expect(page.locator('[data-chapter] [data-ring]').first()).toHaveAttribute(
      'data-ring',
      'some',
    );
  });
});

test('without scripts the page reads: light, with its contents, and without dead buttons', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/backpropagation/');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await expect(page.locator('.side__pane')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Search' })).toBeHidden();
  await expect(page.getByRole('button', { name: /^Theme/ })).toBeHidden();
  await context.close();
});
