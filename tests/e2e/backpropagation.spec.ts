import { expect, test } from '@playwright/test';
import { exercises } from '../../content/backpropagation/exercises.ts';
import { run, wake } from './figures.ts';
import { answerByKeyboard, expectFigures, readThrough } from './read-through.ts';
import { watch } from './watch.ts';

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

readThrough('the chapter on backpropagation', path, (page) => {
  test('a guess is committed, stays, and is answered once its figure has run', async () => {
    await wake(page());
    const guess = page().locator('chain-predict[data-figure="swell"]');
    const told = page().locator('#swell .figure__finding');
    await guess.getByRole('radio').first().check();
    await expect(told).toBeHidden();
    await guess.getByRole('button', { name: 'Commit' }).click();
    await expect(guess.locator('.predict__said')).toContainText('You said about 3,000.');
    await expect(guess.getByText('That counts one route through the network')).toBeVisible();
    await run(page().locator('#swell'));
    await expect(told).toBeVisible();
    await expect(guess.locator('[data-told]')).toContainText('about 55,000');
    await expect(page().locator('#swell .prediction-mark__text').first()).toContainText('you said');
  });

  test('every figure runs, and its finding appears', async () => {
    await expectFigures(page(), figures);
    for (const id of figures.slice(1)) await test.step(id, () => run(page().locator(`#${id}`)));
  });

  answerByKeyboard(page, exercises, ['numeric', 'gradients']);
});

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
