import { expect, test } from '@playwright/test';
import { exercises } from '../../content/training-cnns/exercises.ts';
import { run, wake } from './figures.ts';
import { answerByKeyboard, expectFigures, readThrough } from './read-through.ts';

const path = '/training-cnns/';
const figures = ['reader', 'backward', 'pool', 'graph', 'letters', 'spiral', 'rnn'];

readThrough('the chapter on training CNNs', path, (page) => {
  test('every figure runs, and its finding appears', async () => {
    await wake(page());
    await expectFigures(page(), figures);
    for (const id of figures) await test.step(id, () => run(page().locator(`#${id}`)));
  });

  test('the net reads nearly all after ten epochs, and shows its way and its mistakes', async () => {
    const reader = page().locator('#reader');
    await expect(reader.locator('.figure__sentence')).toContainText(/Update 400: reads 9\d\.\d/);
    await expect(reader.getByText(/pictures a second on the processor/)).toBeVisible();
    await reader.getByRole('button', { name: 'Another picture' }).click();
    await expect(reader.getByText(/^reads \d, \d+ %$/)).toBeVisible();
  });

  answerByKeyboard(page, exercises);
});
