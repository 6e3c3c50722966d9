import { expect, test } from '@playwright/test';
import { exercises } from '../../content/convolution/exercises.ts';
import { run, wake } from './figures.ts';
import { answerByKeyboard, expectFigures, readThrough } from './read-through.ts';

const path = '/convolution/';
const figures = ['stepper', 'filters', 'indices', 'sight', 'count', 'field', 'pool', 'shift', 'bars', 'bench']; // biome-ignore format: one line

readThrough('the chapter on convolution', path, (page) => {
  test('every figure runs, and its finding appears', async () => {
    await wake(page());
    await expectFigures(page(), figures);
    for (const id of figures) await test.step(id, () => run(page().locator(`#${id}`)));
  });

  test('what the figures found is what their findings say', async () => {
    const said = (id: string) => page().locator(`#${id} .figure__sentence`);
    await expect(said('stepper')).toContainText('All 4 sums are −6');
    await expect(said('sight')).toContainText('seen 4 times, the edge 6, the centre 9');
    await expect(said('count')).toContainText('448 parameters in place of 4');
    await expect(said('field')).toContainText('9 × 9 pixels');
    await expect(said('shift')).toContainText(
      'The convolution moved along at every shift, the pools at every second one',
    );
    await expect(said('bars')).toContainText('mean of 4 seeds: dense 58.1 %; dense with rolled pictures 100 %; convolution 81.8 %', { timeout: 30_000 }); // biome-ignore format: one line
  });

  test('the flipped kernel changes the sign, and the settings are code of three libraries', async () => {
    const stepper = page().locator('#stepper');
    await stepper.getByRole('checkbox', { name: 'Flip the kernel' }).check();
    await expect(stepper.locator('.figure__sentence')).toContainText('All 4 sums are 6');
    const indices = page().locator('#indices');
    await indices.getByText('These settings as code').click();
    await expect(indices.locator('.crosswalk__code')).toContainText('w.permute(3, 2, 0, 1)');
    await indices.getByRole('radio', { name: 'Keras' }).check();
    await expect(indices.locator('.crosswalk__code')).toContainText("padding='valid'");
  });

  test('the four loops give what the library gives', async () => {
    const cell = page().locator('#four-loops');
    await cell.getByRole('button', { name: 'Run' }).click();
    await expect(cell.getByText('-6')).toContainText(/four loops[^c]*-6[^c]*conv2d[^c]*-6/);
  });

  answerByKeyboard(page, exercises);
});
