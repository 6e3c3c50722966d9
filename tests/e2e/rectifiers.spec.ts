import { expect, test } from '@playwright/test';
import { exercises } from '../../content/rectifiers/exercises.ts';
import { run, runPrograms, wake } from './figures.ts';
import { answerByKeyboard, expectFigures, readThrough } from './read-through.ts';

const path = '/rectifiers/';
const figures = [
  'counter',
  'causes',
  'revival',
  'leaky',
  'family',
  'bend',
  'stack',
  'choice',
  'bench',
];

readThrough('the chapter on rectifiers', path, (page) => {
  test('every figure runs, and its finding appears', async () => {
    await wake(page());
    await expectFigures(page(), figures);
    for (const id of figures) await test.step(id, () => run(page().locator(`#${id}`)));
  });

  test('what the figures found is what their findings say', async () => {
    const said = (id: string) => page().locator(`#${id} .figure__sentence`);
    await expect(said('counter')).toContainText('59 % of layer 2 are dead');
    await expect(said('causes')).toContainText('93 % of layer 1');
    await expect(said('revival')).toContainText('8 of 12 dead units');
    await expect(said('leaky')).toContainText('2 of 8 networks lost their numbers');
    await expect(said('bend')).toContainText('jumps from 2 to 1');
    await expect(said('stack')).toContainText('37.9 after layer 20');
    await expect(said('choice')).toContainText('Accuracy 0.996');
  });

  test('the doctor’s first remedy brings the lost networks back', async () => {
    const figure = page().locator('#leaky');
    await figure.getByRole('button', { name: 'set η to 0.3' }).click();
    await expect(figure.locator('.figure__sentence')).toContainText('Accuracy 0.967');
    await expect(figure.locator('.doctor')).toHaveCount(0);
    await figure.getByRole('button', { name: 'Share' }).click();
    expect(page().url()).toContain('learningRate=0.3');
    await figure.getByRole('button', { name: 'Take it back' }).click();
    await expect(figure.locator('.doctor')).toBeVisible();
    await figure.getByRole('button', { name: 'set η to 0.3' }).click();
  });

  test('above a frozen layer no dead unit moves', async () => {
    const figure = page().locator('#revival');
    await figure.getByRole('radio', { name: 'frozen', exact: true }).check();
    await run(figure);
    await expect(figure.locator('.figure__sentence')).toContainText(
      'its own gradient is exactly 0',
    );
  });

  test('the settings of the last figure stand below it as code', async () => {
    const code = page().locator('#choice .crosswalk');
    await code.locator('summary').click();
    await expect(code.locator('code')).toContainText('torch.optim.Adam');
    await expect(code.locator('code')).toContainText('binary_cross_entropy_with_logits');
  });

  test('every program runs as it is printed', () =>
    runPrograms(page(), ['dead-counter', 'own-rectifier']));

  answerByKeyboard(page, exercises);
});
