import { expect, test } from '@playwright/test';
import { exercises } from '../../content/momentum/exercises.ts';
import { run, wake } from './figures.ts';
import { answerByKeyboard, expectFigures, readThrough } from './read-through.ts';

const path = '/momentum/';
const figures = ['average', 'ravine', 'forms', 'ahead', 'arrows', 'well', 'names', 'bench'];
/** Has nothing to run. */
const still = 'names';

readThrough('the chapter on momentum', path, (page) => {
  test('every figure runs, and its finding appears', async () => {
    await wake(page());
    await expectFigures(page(), figures);
    for (const id of figures.filter((one) => one !== still))
      await test.step(id, () => run(page().locator(`#${id}`)));
  });

  test('the races end as their findings say', async () => {
    const said = (id: string) => page().locator(`#${id} .figure__sentence`);
    await expect(said('ravine')).toContainText('Gradient descent (2951), Momentum (141)');
    await expect(said('ahead')).toContainText('Momentum (162), Nesterov (98)');
    await expect(said('well')).toContainText('Momentum, β 0.9');
  });

  answerByKeyboard(page, exercises);
});
