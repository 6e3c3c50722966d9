import { expect, test } from '@playwright/test';
import { exercises } from '../../content/vanishing-gradients/exercises.ts';
import { run, runPrograms, wake } from './figures.ts';
import { answerByKeyboard, expectFigures, readThrough } from './read-through.ts';

const path = '/vanishing-gradients/';
const figures = [
  'factors',
  'ladder',
  'race',
  'growth',
  'halves',
  'bounded',
  'clip',
  'apart',
  'cliff',
  'bench',
];

readThrough('the chapter on vanishing gradients', path, (page) => {
  test('a guess on a scale is committed, and answered once the ladder has run', async () => {
    await wake(page());
    const guess = page().locator('chain-predict[data-figure="ladder"]');
    await guess.getByRole('textbox').fill('1e-6');
    await guess.getByRole('button', { name: 'Commit' }).click();
    await expect(guess.getByText('This range has each of nine steps keep')).toBeVisible();
    await run(page().locator('#ladder'));
    await expect(page().locator('#ladder .prediction-mark__text').first()).toContainText(
      'you said',
    );
  });

  test('every figure runs, and its finding appears', async () => {
    await expectFigures(page(), figures);
    for (const id of figures.filter((one) => one !== 'ladder'))
      await test.step(id, () => run(page().locator(`#${id}`)));
  });

  test('what the race found is what its finding says: six layers and more stay at ln 3', async () => {
    await expect(page().locator('#race .figure__sentence')).toContainText('6, 8, 10 layers');
  });

  test('the steps that the text counts in have come from the ladder', async () => {
    const told = page().locator('[data-of="ladder.stepsToOwnLength.first"]');
    await expect(told.first()).toContainText('10');
  });

  test('every program runs as it is printed', () =>
    runPrograms(page(), ['three-clips', 'length-log']));

  answerByKeyboard(page, exercises);
});
