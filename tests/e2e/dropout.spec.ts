import { expect, test } from '@playwright/test';
import { exercises } from '../../content/dropout/exercises.ts';
import { run, wake } from './figures.ts';
import { answerByKeyboard, expectFigures, readThrough } from './read-through.ts';

const path = '/dropout/';
const figures = ['ticker', 'census', 'scales', 'stepper', 'average', 'moons', 'curves', 'spatial', 'bench']; // biome-ignore format: one line

readThrough('the chapter on dropout', path, (page) => {
  test('every figure runs, and its finding appears', async () => {
    await wake(page());
    await expectFigures(page(), figures);
    for (const id of figures) await test.step(id, () => run(page().locator(`#${id}`)));
  });

  test('what the figures found is what their findings say', async () => {
    const said = (id: string) => page().locator(`#${id} .figure__sentence`);
    await expect(said('ticker')).toContainText('240 masks so far, 212 different');
    await expect(said('census')).toContainText('4 masks answer 1 on average');
    await expect(said('scales')).toContainText('0.25 times that');
    await expect(said('average')).toContainText('200,000 masks answer 0.552');
    await expect(said('moons')).toContainText('p = 0.8 is lowest in 2', { timeout: 20_000 });
    await expect(said('curves')).toContainText('Update 1000');
  });

  test('at one half the printed factor cannot be told apart, and in inference the mask is gone', async () => {
    const scales = page().locator('#scales');
    await scales.getByRole('textbox', { name: 'share dropped' }).fill('0.5');
    await expect(scales.locator('.figure__sentence')).toContainText('one number');
    const stepper = page().locator('#stepper');
    await expect(stepper.getByText('Inputs: 11 numbers')).toBeVisible();
    await stepper.getByRole('radio', { name: 'inference' }).check();
    await expect(stepper.getByText('const z = matmul(a, w)')).toBeVisible();
  });

  answerByKeyboard(page, exercises);
});
