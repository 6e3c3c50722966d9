import { expect, test } from '@playwright/test';
import { exercises } from '../../content/schedules/exercises.ts';
import { run, wake } from './figures.ts';
import { answerByKeyboard, expectFigures, readThrough } from './read-through.ts';

const path = '/schedules/';
const figures = ['floor', 'ways', 'again', 'detector', 'warm', 'range', 'heavy', 'forms', 'slips'];

readThrough('the chapter on schedules', path, (page) => {
  const said = (id: string) => page().locator(`#${id} .figure__sentence`);

  test('every figure runs, and its finding appears', async () => {
    await wake(page());
    await expectFigures(page(), figures);
    for (const id of figures) await test.step(id, () => run(page().locator(`#${id}`)));
  });

  test('the figures end as their findings say', async () => {
    await expect(said('floor')).toContainText('0.0763 over the last 50');
    await expect(said('ways')).toContainText('Lowest of all: × 0.995 each update, 0.00107');
    await expect(said('detector')).toContainText('Reduced at 19, 25, 31, 37');
    await expect(said('warm')).toContainText('0 of 6 have learned at the full rate, 6 of 6', {
      timeout: 30_000,
    });
    await expect(said('range')).toContainText('0.03 ends lowest', { timeout: 30_000 });
  });

  test('a loss is drawn with the keys, and the detector takes it', async () => {
    const figure = page().locator('#detector');
    await figure.getByRole('radio', { name: 'draw your own' }).check();
    const pen = figure.getByRole('slider', { name: /^Pen/ });
    await pen.focus();
    for (let report = 0; report < 3; report++) await pen.press('ArrowRight');
    await pen.press('PageDown');
    await pen.press('ArrowUp');
    await expect(pen).toHaveAttribute('aria-valuetext', 'report 4, loss 1.7');
    await figure.locator('.rail__input').press('End');
    await expect(said('detector')).toContainText('Report 40');
    const sheet = figure.locator('.plateau-sheet').filter({ visible: true });
    const { width, height } = (await sheet.boundingBox())!;
    await sheet.hover({ position: { x: width / 2, y: height / 3 } });
    await page().mouse.down();
    await sheet.hover({ position: { x: width - 4, y: height / 3 } });
    await page().mouse.up();
    await expect(said('detector')).not.toContainText('Report 40: 0.8,');
  });

  answerByKeyboard(page, exercises);
});
