import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { exercises as all } from '../../../content/backpropagation/exercises.ts';
import { readSubmission } from '../../../src/exercises/submission/submission.ts';
import { sticksOut, violations, watch } from '../watch.ts';
import { activity, answerFirst, item, own, refused, withSystem } from './activity.ts';
import { openLearningSystem } from './lms.ts';
import { six, zipOf } from './zip-of.ts';

for (const standard of ['1.2', '2004'] as const) {
  const names = own[standard];

  test(`SCORM ${standard}: begun, checked, left, taken up, handed in, reviewed`, async ({
    page,
    baseURL,
  }) => {
    const wrong = await watch(page);
    const lms = await openLearningSystem(standard, await zipOf(standard, six, baseURL));
    await withSystem(lms, async () => {
      await page.goto(lms.address);
      const status = activity(page).getByRole('status').first();
      await expect(status).toContainText('Connected as Doe, Jane.');
      expect(lms.kept()[names.status]).toBe('incomplete');
      await answerFirst(page, '9/2');
      await expect(status).toContainText('Saved at');
      expect(lms.kept()).toMatchObject({
        [names.status]: 'incomplete',
        'cmi.interactions.0.id': 'backpropagation.quotient-by-hand-v1',
        'cmi.interactions.0.result': 'correct',
        [`cmi.interactions.0.${names.response}`]: '4.5',
        [`cmi.interactions.1.${names.response}`]: '',
      });
      const points = six.flatMap((name) => all.filter(({ id }) => id.endsWith(`/${name}`)));
      const total = points.reduce((sum, one) => sum + one.points, 0);
      expect(Number(lms.kept()[names.score])).toBeCloseTo(
        (100 * (points[0]?.points ?? 0)) / total,
        1,
      );
      // A program runs in its sandbox, and an experiment in its worker, out of the package's own files: once they are seen, without a network.
      for (const at of [4, 6]) {
        await item(page, at).scrollIntoViewIfNeeded();
        await expect(item(page, at).locator('.exercise')).toHaveAttribute('data-ready');
      }
      await page.context().setOffline(true);
      const program = all.find(({ id }) => id === 'backpropagation/tanh-layer');
      if (program?.kind !== 'code') throw new Error('tanh-layer is no program');
      await item(page, 4).getByRole('textbox').fill(program.reference(program.printed));
      await item(page, 4).getByRole('button', { name: 'Check' }).click();
      await expect(item(page, 4).getByRole('status').first()).toContainText('Right.');
      await item(page, 6).getByRole('button', { name: 'Run' }).click();
      await expect(item(page, 6).getByText('Training …')).toHaveCount(0, { timeout: 30_000 });
      await page.context().setOffline(false);
      expect(await refused(page)).toEqual([]);
      await page.goto('about:blank');
      await expect
        .poll(() => lms.kept()['cmi.core.exit'] ?? lms.kept()['cmi.exit'])
        .toBe('suspend');

      await page.goto(lms.address);
      await expect(item(page, 1).getByRole('textbox')).toHaveValue('4.5');
      await expect(item(page, 1).getByText('One try')).toBeVisible();
      await expect(item(page, 4).getByRole('textbox')).toHaveValue(
        program.reference(program.printed),
      );
      await answerFirst(page, '7');
      await expect(item(page, 1).getByText('2 tries')).toBeVisible();
      await activity(page).getByRole('button', { name: 'Hand in' }).click();
      await activity(page).getByRole('button', { name: 'Yes, hand in' }).click();
      await expect(status).toContainText('Handed in on');
      expect(lms.kept()[names.status]).toBe('completed');
      expect(await refused(page)).toEqual([]);

      await page.goto(`${lms.address}?mode=review`);
      await expect(status).toContainText('Handed in on');
      await expect(item(page, 1).getByRole('textbox')).toHaveValue('7');
      await expect(item(page, 1).getByRole('textbox')).toBeDisabled();
      await expect(activity(page).getByRole('button', { name: 'Hand in' })).toHaveCount(0);
      const before = lms.commits.length;
      await page.goto('about:blank');
      expect(lms.commits.slice(before).every((kept) => kept[names.status] === 'completed')).toBe(
        true,
      );
      // What could not be committed without a network was committed later: it was there on the next visit.
      expect(wrong.filter((one) => !one.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
    });
  });
}

test('six exercises make at most 1.5 MB, with nothing of any other exercise', async ({
  baseURL,
}) => {
  for (const standard of ['1.2', '2004'] as const) {
    const zip = await zipOf(standard, six, baseURL);
    console.log(`SCORM ${standard}, six exercises: ${Math.round(zip.length / 1000)} KB`);
    expect(zip.length).toBeLessThanOrEqual(1_500_000);
    const files = unzipSync(zip);
    const text = (name: string) => new TextDecoder().decode(files[name]);
    const listed = [...text('imsmanifest.xml').matchAll(/<file href="([^"]*)"/g)].map(
      ([, name]) => name,
    );
    expect(listed.sort()).toEqual(
      Object.keys(files)
        .filter((name) => name !== 'imsmanifest.xml')
        .sort(),
    );
    const scripts = listed.filter((name) => name?.endsWith('.js')).map((name) => text(name ?? ''));
    const held = all.filter(({ title }) => scripts.some((script) => script.includes(title)));
    expect(held.map(({ id }) => id.split('/')[1]).sort()).toEqual([...six].sort());
  }
  const one = unzipSync(await zipOf('1.2', ['quotient-by-hand'], baseURL));
  expect(Object.keys(one).filter((name) => /sandbox|run-program|worker/.test(name))).toEqual([]);
});

test('without a learning system it says so, asks who works, and gives file and code instead', async ({
  page,
  baseURL,
}) => {
  const lms = await openLearningSystem('1.2', await zipOf('1.2', ['quotient-by-hand'], baseURL));
  await withSystem(lms, async () => {
    await page.goto(lms.content);
    await expect(page.getByRole('status').first()).toContainText('Not connected');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Begin' }).click();
    await expect(page.getByText('Type your login first.')).toBeVisible();
    await page.getByRole('textbox').fill(' JDoe ');
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByRole('textbox').fill('9/2');
    await page.getByRole('textbox').press('Enter');
    await expect(page.getByText('Right.', { exact: true })).toHaveCount(2);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save file' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('week-3.submission.json');
    const file = readSubmission(readFileSync(await download.path(), 'utf8'));
    expect(file).toMatchObject({
      value: { student: 'jdoe', items: [{ answer: 4.5, claimed: 1 }] },
      notes: [],
    });
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await sticksOut(page)).toEqual([]);
    // A package of one standard does not take the interface of another.
    const other = await openLearningSystem(
      '2004',
      await zipOf('1.2', ['quotient-by-hand'], baseURL),
    );
    await page.goto(other.address);
    await expect(activity(page).getByRole('status').first()).toContainText('Not connected');
    other.close();
  });
});
