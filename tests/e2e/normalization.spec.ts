import { expect, test } from '@playwright/test';
import { exercises } from '../../content/normalization/exercises.ts';
import { run, runPrograms, wake } from './figures.ts';
import { answerByKeyboard, expectFigures, readThrough } from './read-through.ts';

const path = '/normalization/';
const figures = ['scales', 'stepper', 'axes', 'gap', 'race', 'explosion', 'fold', 'bench'];

readThrough('the chapter on normalisation', path, (page) => {
  test('every figure runs, and its finding appears', async () => {
    await wake(page());
    await expectFigures(page(), figures);
    for (const id of figures) await test.step(id, () => run(page().locator(`#${id}`)));
  });

  test('what the figures found is what their findings say', async () => {
    await expect(page().locator('#scales .figure__sentence')).toContainText('200,000 updates');
    await expect(page().locator('#race .figure__sentence')).toContainText('plain from 0.03 to 0.3');
    await expect(page().locator('#fold .figure__sentence')).toContainText('21 numbers');
  });

  test('the race’s doctor opens the plain network that lost its numbers, and clipping keeps them', async () => {
    const figure = page().locator('#race');
    await expect(figure.locator('.doctor')).toContainText('plain, η = 1, seed 2');
    await figure.getByRole('button', { name: 'clip the gradient' }).click();
    await expect(figure.locator('.figure__sentence')).toContainText('plain from 0.03 to 1');
    await expect(figure.locator('.doctor')).toHaveCount(0);
    await figure.getByRole('button', { name: 'Take it back' }).click();
    await expect(figure.locator('.doctor')).toBeVisible();
  });

  test('in inference the statistics of the graph are inputs', async () => {
    await page().locator('#stepper').getByRole('radio', { name: 'inference' }).check();
    await expect(page().locator('#stepper').getByText('Inputs: 12 numbers')).toBeVisible();
  });

  test('every program runs as it is printed', () =>
    runPrograms(page(), ['batch-norm-by-hand', 'running-mean', 'fold-by-hand']));

  answerByKeyboard(page, exercises);
});
