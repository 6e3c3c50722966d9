import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { exercises as all } from '../../../content/backpropagation/exercises.ts';
import { assignmentHash } from '../../../src/exercises/assignment/assignment.ts';
import { findItems } from '../../../src/exercises/assignment/items.ts';
import { copyFor } from '../../../src/exercises/assignment/seed.ts';
import type { Engine } from '../../../src/exercises/engine/errand.ts';
import { judge, solve } from '../../../src/exercises/engine/judge.ts';
import { codeIn } from '../../../src/exercises/package/interactions.ts';
import { resume } from '../../../src/exercises/package/suspended.ts';
import { fromCode } from '../../../src/exercises/submission/code.ts';
import { readSubmission } from '../../../src/exercises/submission/submission.ts';
import { sticksOut, violations, watch } from '../watch.ts';
import { type LearningSystem, openLearningSystem } from './lms.ts';
import { assignmentOf, zipOf } from './zip-of.ts';

const six = [
  'quotient-by-hand',
  'whole-graph',
  'kept-values',
  'tanh-layer',
  'loss-curve',
  'falling-loss',
];
const own = {
  '1.2': {
    status: 'cmi.core.lesson_status',
    score: 'cmi.core.score.raw',
    suspended: 'cmi.suspend_data',
    mode: 'cmi.core.lesson_mode',
    response: 'student_response',
  },
  '2004': {
    status: 'cmi.completion_status',
    score: 'cmi.score.raw',
    suspended: 'cmi.suspend_data',
    mode: 'cmi.mode',
    response: 'learner_response',
  },
} as const;

/** Nothing of this kind is run. */
const none: Engine = { fetch: () => Promise.reject(new Error('no run was expected')) };

const activity = (page: Page) => page.frameLocator('iframe[title=Activity]');
const item = (page: Page, at: number) =>
  activity(page).getByRole('region', { name: `Exercise ${at}` });

/** What scorm-again would not take. */
const refused = (page: Page) => page.evaluate((): unknown => Reflect.get(window, 'refused'));

async function answerFirst(page: Page, text: string) {
  await item(page, 1).getByRole('textbox').fill(text);
  await item(page, 1).getByRole('textbox').press('Enter');
}

async function withSystem(lms: LearningSystem, visit: () => Promise<void>) {
  try {
    await visit();
    expect(lms.missing).toEqual([]);
  } finally {
    lms.close();
  }
}

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
      // A program runs in its sandbox, and an experiment in its worker, out of the package's own files.
      const program = all.find(({ id }) => id === 'backpropagation/tanh-layer');
      if (program?.kind !== 'code') throw new Error('tanh-layer is no program');
      await item(page, 4).getByRole('textbox').fill(program.reference(program.printed));
      await item(page, 4).getByRole('button', { name: 'Check' }).click();
      await expect(item(page, 4).getByRole('status').first()).toContainText('Right.');
      await item(page, 6).getByRole('button', { name: 'Run' }).click();
      await expect(item(page, 6).getByText('Training …')).toHaveCount(0, { timeout: 30_000 });
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
      expect(wrong).toEqual([]);
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

for (const standard of ['1.2', '2004'] as const)
  test(`SCORM ${standard}: the report holds the answers, and they are graded again with the student’s own numbers`, async ({
    page,
    baseURL,
  }) => {
    const names = ['quotient-by-hand', 'kept-values'];
    const rules = { variants: 'perStudent', idKind: 'email', attempts: 2 } as const;
    const assignment = assignmentOf(names, rules);
    const lms = await openLearningSystem(standard, await zipOf(standard, names, baseURL, rules));
    await withSystem(lms, async () => {
      await page.goto(lms.address);
      // The system knows a login, and the assignment wants an address.
      await activity(page).getByRole('textbox').fill('Jane@Example.org');
      await activity(page).getByRole('textbox').press('Enter');
      const { found } = await findItems(assignment, async () => all);
      const [first] = found;
      if (!first) throw new Error('no item');
      const copy = copyFor(assignment, first.item, first.exercise, 'jane@example.org', 0);
      const right = Number(await solve(first.exercise, copy, none));
      await answerFirst(page, '12345');
      await answerFirst(page, String(right));
      await expect(item(page, 1).getByText('Right.', { exact: true })).toHaveCount(2);
      await expect(item(page, 1).getByRole('button', { name: /^Check/ })).toBeDisabled();
      const rows = Object.entries(lms.kept()).flatMap(([name, id]) => {
        const [, place] = /^cmi\.interactions\.(\d+)\.id$/.exec(name) ?? [];
        const response = lms.kept()[`cmi.interactions.${place}.${own[standard].response}`];
        return place === undefined ? [] : [{ id: String(id), response: String(response) }];
      });
      expect(
        rows.every(({ response }) => response.length < (standard === '1.2' ? 255 : 4001)),
      ).toBe(true);
      const read = fromCode(codeIn(rows));
      if ('problem' in read) throw new Error(read.problem);
      const { student, items, hash } = read.value;
      expect([student, hash]).toEqual(['jane@example.org', assignmentHash(assignment)]);
      const again = copyFor(
        assignment,
        first.item,
        first.exercise,
        student,
        items[0]?.attempt ?? 0,
      );
      const { verdict } = await judge(first.exercise, again, items[0]?.answer, none);
      expect(verdict.score).toBe(1);
      expect(items[1]?.answer).toBeNull();
      expect(await refused(page)).toEqual([]);
    });
  });

test('what the learning system refuses is said, with its error', async ({ page, baseURL }) => {
  const lms = await openLearningSystem('1.2', await zipOf('1.2', ['quotient-by-hand'], baseURL));
  await withSystem(lms, async () => {
    await page.goto(`${lms.address}?refuse=cmi.suspend_data`);
    await answerFirst(page, '9/2');
    await expect(activity(page).getByRole('status').first()).toContainText(
      'did not take cmi.suspend_data',
    );
    expect(lms.kept()['cmi.core.score.raw']).toBe('100');
  });
});

test('where SCORM 1.2 has no room for an answer, the score is kept and the student is told', async ({
  page,
  baseURL,
}) => {
  // Signs that no packing shortens.
  let seed = 1;
  const noise = Array.from({ length: 9000 }, () => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return String.fromCharCode(97 + ((seed >>> 16) % 26));
  }).join('');
  const lms = await openLearningSystem(
    '1.2',
    await zipOf('1.2', ['quotient-by-hand', 'tanh-layer'], baseURL),
  );
  await withSystem(lms, async () => {
    await page.goto(lms.address);
    await answerFirst(page, '9/2');
    await item(page, 2).getByRole('textbox').fill(`// ${noise}`);
    await item(page, 2).getByRole('button', { name: 'Check' }).click();
    await expect(activity(page).getByRole('status').first()).toContainText(
      'no room for one answer',
    );
    const kept = String(lms.kept()['cmi.suspend_data']);
    expect(kept.length).toBeLessThan(4096);
    expect(resume(kept)?.works['backpropagation/quotient-by-hand']?.score).toBe(1);
    expect(await refused(page)).toEqual([]);
  });
});
