import { expect, type Locator, type Page, test } from '@playwright/test';
import { run, wake } from './figures.ts';
import { expectFigures, readThrough } from './read-through.ts';
import { watch } from './watch.ts';

const path = '/under-the-hood/';
const planned = ['plan', 'memory', 'code'];

async function awake(page: Page, id: string): Promise<Locator> {
  const figure = page.locator(`#${id}`);
  await figure.scrollIntoViewIfNeeded();
  await expect(page.locator(`astro-island:has(#${id})`)).not.toHaveAttribute('ssr');
  return figure;
}

/** Words of a drawing that its edges cut. */
const cutOff = (drawing: Locator): Promise<(string | null)[]> =>
  drawing.evaluate((svg) => {
    const box = svg.getBoundingClientRect();
    const words = [...svg.querySelectorAll('text')].filter((text) => {
      const { left, right } = text.getBoundingClientRect();
      return left < box.left - 0.5 || right > box.right + 0.5;
    });
    return words.map(({ textContent }) => textContent);
  });

readThrough('under the hood', path, (page) => {
  test('every step is planned when asked, for the graphics card too', async () => {
    await wake(page());
    await expectFigures(page(), [...planned, 'race']);
    for (const id of planned) {
      const figure = page().locator(`#${id}`);
      await expect(figure.locator('.hood__plan')).toHaveCount(0);
      await run(figure);
      await expect(figure.locator('.hood__plan > li')).toHaveCount(9);
    }
    await page().locator('#code').getByRole('radio', { name: 'WebGL2' }).check();
    await expect(page().locator('#code .hood__text')).toContainText('#version 300 es');
  });

  test('the devices race, and a race is cancelled', async () => {
    const figure = page().locator('#race');
    const said = figure.locator('.figure__sentence');
    const cancel = figure.getByRole('button', { name: 'Cancel' });
    await figure.getByRole('button', { name: 'Race', exact: true }).click();
    await expect(figure.getByRole('radio').first()).toBeDisabled();
    await expect(said).toContainText('Most steps a second here', { timeout: 20_000 });
    await expect(cancel).toHaveCount(0);
    expect(page().workers()).toEqual([]);
    await expect(figure.locator('svg[role="img"]').first()).toHaveAccessibleName(
      /^reference, float64: [\d,.]+ steps\/s; WebAssembly, strict: [\d,.]+ steps\/s, [\d,.]+ ×;/,
    );
    expect(await cutOff(figure.locator('svg.chart'))).toEqual([]);
    await figure.getByRole('radio', { name: '512 × 512 product' }).check();
    await figure.getByRole('button', { name: /^Race/ }).click();
    await expect(said).toContainText('Running on reference');
    await cancel.click();
    await expect(said).toContainText('Nothing has run on this machine yet');
    await expect.poll(() => page().workers()).toEqual([]);
    await figure.getByRole('radio', { name: 'tiny net' }).check();
    await expect(said).toContainText('Most steps a second here');
  });
});

test('on a phone every choice stands in one row, and the plan at the edge of its figure', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(path);
  const figure = await awake(page, 'plan');
  await figure.getByRole('button', { name: 'Plan', exact: true }).click();
  const rows = await figure
    .locator('.selector__row')
    .evaluateAll((all) =>
      all.map(
        (row) => new Set([...row.children].map((one) => one.getBoundingClientRect().top)).size,
      ),
    );
  expect(rows).toEqual([1, 1, 1]);
  const left = (selector: string) =>
    figure
      .locator(selector)
      .first()
      .evaluate((one) => one.getBoundingClientRect().left);
  expect(await left('.hood__program')).toBe(await left('.hood__parts'));
});

test('a link to a figure opens it as it was shared', async ({ page, context }) => {
  await page.goto(path);
  const figure = await awake(page, 'plan');
  await figure.getByRole('slider', { name: 'hidden units' }).press('ArrowRight');
  await figure.getByRole('radio', { name: 'ReLU' }).check();
  await figure.getByRole('radio', { name: 'float64' }).check();
  await figure.getByRole('button', { name: 'Plan', exact: true }).click();
  await figure.locator('[data-program="4"]').click();
  const code = (await figure.locator('.hood__text').textContent()) ?? '';
  await figure.getByRole('button', { name: 'Share' }).click();
  await expect(page).toHaveURL(/#plan~/);
  const other = await context.newPage();
  await other.goto(page.url());
  const opened = await awake(other, 'plan');
  await expect(opened).toBeInViewport();
  await expect(opened.getByRole('slider', { name: 'hidden units' })).toHaveAttribute(
    'aria-valuetext',
    '4',
  );
  await expect(opened.getByRole('radio', { name: 'ReLU' })).toBeChecked();
  await expect(opened.getByRole('radio', { name: 'float64' })).toBeChecked();
  await expect(opened.locator('.figure__note')).toHaveCount(0);
  // A link holds what is asked, not that it was answered: the finding waits for this reader too.
  await opened.getByRole('button', { name: 'Plan', exact: true }).click();
  await expect(opened.locator('[data-program="4"]')).toHaveAttribute('aria-pressed', 'true');
  expect(await opened.locator('.hood__text').textContent()).toBe(code);
});

test('a mangled link opens the figure as printed, with a note', async ({ page }) => {
  const wrong = await watch(page);
  await page.goto(`${path}#plan~width=99;open=%3Cb%3E;device=abacus`);
  const figure = await awake(page, 'plan');
  await expect(figure.locator('.figure__note')).toContainText('could be read');
  await expect(figure.getByRole('radio', { name: 'strict' })).toBeChecked();
  expect(wrong).toEqual([]);
});

test('a figure is worked by keyboard alone', async ({ page }) => {
  await page.goto(path);
  const figure = await awake(page, 'plan');
  const said = figure.locator('.figure__sentence');
  const tabTo = async (wanted: Locator) => {
    for (let presses = 0; presses < 12; presses++) {
      if (await wanted.evaluate((one) => one === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    await expect(wanted).toBeFocused();
  };
  await figure.getByRole('slider', { name: 'hidden units' }).focus();
  await page.keyboard.press('ArrowRight');
  await tabTo(figure.getByRole('radio', { name: 'tanh' }));
  await page.keyboard.press('ArrowRight');
  await expect(figure.getByRole('radio', { name: 'ReLU' })).toBeChecked();
  await tabTo(figure.getByRole('button', { name: 'Plan', exact: true }));
  await page.keyboard.press('Enter');
  await tabTo(figure.locator('[data-program="1"]'));
  await expect(said).toContainText('Program 2 reads H');
  await page.keyboard.press('Enter');
  await expect(figure.locator('.hood__head')).toContainText('Program 2 as WebAssembly text');
  const code = figure.locator('.hood__text');
  await tabTo(code);
  await page.keyboard.press('End');
  await expect.poll(() => code.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(0);
  const node = (id: string) => figure.locator(`[data-node="${id}"]`);
  await node('X').focus();
  await page.keyboard.press('ArrowRight');
  await expect(node('Z')).toBeFocused();
  await expect(said).toContainText('Z. Its value is made in program 1');
  await page.keyboard.press('Enter');
  await expect(figure.locator('.hood__head')).toContainText('Program 1 as WebAssembly text');
});
