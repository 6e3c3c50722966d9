import { expect, test } from '@playwright/test';
import { exercises } from '../../content/adaptive-steps/exercises.ts';
import { run, wake } from './figures.ts';
import { answerByKeyboard, expectFigures, readThrough } from './read-through.ts';

const path = '/adaptive-steps/';
const runs = ['bars', 'turned', 'brake', 'well', 'forget', 'cycle', 'start', 'rare', 'place'];

readThrough('the chapter on adaptive steps', path, (page) => {
  test('every figure runs, and its finding appears', async () => {
    await wake(page());
    await expectFigures(page(), [...runs, 'names', 'bench']);
    for (const id of [...runs, 'bench']) await test.step(id, () => run(page().locator(`#${id}`)));
  });

  test('the figures end as their findings say', async () => {
    const said = (id: string) => page().locator(`#${id} .figure__sentence`);
    await expect(said('brake')).toContainText('AdaGrad 0.07');
    await expect(said('forget')).toContainText('RMSProp 1');
    await expect(said('cycle')).not.toContainText('At the goal');
    await expect(said('well')).not.toContainText('At the goal');
    await expect(said('rare')).toContainText('AdaGrad 0.5 0.772');
    await expect(said('place')).toContainText('√(s + ε) 0.01');
  });

  answerByKeyboard(page, exercises);
});
