import { expect, test } from '@playwright/test';
import { exercises as all } from '../../../content/backpropagation/exercises.ts';
import { assignmentHash } from '../../../src/exercises/assignment/assignment.ts';
import { findItems } from '../../../src/exercises/assignment/items.ts';
import { copyFor } from '../../../src/exercises/assignment/seed.ts';
import type { Engine } from '../../../src/exercises/engine/errand.ts';
import { judge, solve } from '../../../src/exercises/engine/judge.ts';
import { codeIn } from '../../../src/exercises/package/interactions.ts';
import { resume } from '../../../src/exercises/package/suspended.ts';
import { fromCode } from '../../../src/exercises/submission/code.ts';
import { activity, answerFirst, item, own, refused, withSystem } from './activity.ts';
import { openLearningSystem } from './lms.ts';
import { assignmentOf, zipOf } from './zip-of.ts';

/** Nothing of this kind is run. */
const none: Engine = { fetch: () => Promise.reject(new Error('no run was expected')) };

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
