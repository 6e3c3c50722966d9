import { expect, test } from '@playwright/test';
import { sticksOut, violations, watch } from './watch.ts';

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`the instructor’s handbook, ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('is quiet, accessible and no wider than a phone, with every picture', async ({ page }) => {
      const wrong = await watch(page);
      await page.goto('/for-instructors/');
      const pictures = page.locator('.picture__image:visible');
      await expect(pictures).toHaveCount(5);
      for (const picture of await pictures.all()) {
        await picture.scrollIntoViewIfNeeded();
        await expect
          .poll(() => picture.evaluate((one: HTMLImageElement) => one.naturalWidth))
          .toBeGreaterThan(1000);
      }
      expect(await violations(page)).toEqual([]);
      await page.setViewportSize({ width: 320, height: 700 });
      expect(await sticksOut(page)).toEqual([]);
      expect(wrong).toEqual([]);
    });
  });
