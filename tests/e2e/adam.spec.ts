import { expect, test } from '@playwright/test';
import { exercises } from '../../content/adam/exercises.ts';
import { run, wake } from './figures.ts';
import { answerByKeyboard, expectFigures, readThrough } from './read-through.ts';

const path = '/adam/';
const figures = ['anatomy', 'family', 'ratio', 'lines', 'signs', 'bend', 'race', 'curves', 'decay', 'unseen', 'names', 'bench']; // biome-ignore format: one line
/** The longest last: it keeps a core busy for as long as it runs. */
const runs = ['anatomy', 'family', 'ratio', 'lines', 'signs', 'bend', 'race', 'decay', 'unseen', 'bench', 'curves']; // biome-ignore format: one line

readThrough('the chapter on Adam', path, (page) => {
  const said = (id: string) => page().locator(`#${id} .figure__sentence`);

  test('every figure runs, and its finding appears', async () => {
    await wake(page());
    await expectFigures(page(), figures);
    for (const id of runs) await test.step(id, () => run(page().locator(`#${id}`)));
  });

  test('the figures end as their findings say', async () => {
    await expect(said('anatomy')).toContainText('the step is 1 η');
    await expect(said('family')).toContainText('5 of the six pairs are never apart');
    await expect(said('ratio')).toContainText('3.16 times the corrected one');
    await expect(said('lines')).toContainText('It climbs from the first update on');
    await expect(said('signs')).toContainText('2 of the four descend');
    await expect(said('bend')).toContainText('Adam (397), Nadam (650)');
    await expect(said('race')).toContainText('Adam (151)');
    await expect(said('decay')).toContainText('Adam with penalty −0.002');
    await expect(said('unseen')).toContainText('Adam 0 % of the seen and 40 % of the new');
    await expect(said('curves')).toContainText(/median of \d+ seeds/, { timeout: 30_000 });
    await page().locator('#curves').getByRole('button', { name: 'Cancel' }).click();
  });

  test('the five lines are mended one by one', async () => {
    const figure = page().locator('#lines');
    const choose = (name: string) => figure.getByRole('radio', { name, exact: true }).filter({ visible: true }).check(); // biome-ignore format: one line
    await choose('subtracted');
    await choose('t');
    await expect(said('lines')).toContainText('It descends at first, and then climbs');
    await choose('m');
    await expect(said('lines')).toContainText('It descends.');
    await figure.getByRole('button', { name: 'the paper' }).click();
    await expect(said('lines')).toContainText('The paper: It descends. Height after 1 update 89.5');
  });

  answerByKeyboard(page, exercises);
});
