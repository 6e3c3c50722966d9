import { test } from '@playwright/test';
import { exercises } from '../../content/initialization/exercises.ts';
import { run, runPrograms, wake } from './figures.ts';
import { answerByKeyboard, expectFigures, readThrough } from './read-through.ts';

const path = '/initialization/';
const figures = [
  'zeros',
  'symmetry',
  'rand',
  'ladder',
  'compromise',
  'densities',
  'relu',
  'pyramid',
  'selu',
  'names',
  'bench',
];
/** A table of names; nothing in it runs. */
const still = 'names';

readThrough('the chapter on initialisation', path, (page) => {
  test('every figure runs, and its finding appears', async () => {
    await wake(page());
    await expectFigures(page(), figures);
    for (const id of figures.filter((one) => one !== still))
      await test.step(id, () => run(page().locator(`#${id}`)));
  });

  test('every program runs as it is printed', () =>
    runPrograms(page(), ['ten-layers', 'three-rules']));

  answerByKeyboard(page, exercises);
});
