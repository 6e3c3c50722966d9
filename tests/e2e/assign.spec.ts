import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { gradingModule } from '../../scripts/release.mjs';
import type { Assignment } from '../../src/exercises/assignment/assignment.ts';
import { fromLink, toLink } from '../../src/exercises/assignment/link.ts';
import { fromCode } from '../../src/exercises/submission/code.ts';
import { readSubmission } from '../../src/exercises/submission/submission.ts';
import { sticksOut, violations, watch } from './watch.ts';

const numeric = 'vanishing-gradients/product-of-factors@1';
const choice = 'vanishing-gradients/which-clip@1';
const assignment: Assignment = {
  format: 'chain-rule/assignment',
  schema: 1,
  id: 'e2e-week-3',
  title: 'Week 3: gradients',
  book: '0.1.0',
  due: '2026-12-01T18:00:00Z',
  idKind: 'email',
  variants: 'perStudent',
  attempts: 0,
  feedback: 'immediate',
  solutions: 'afterHandIn',
  items: [
    { ex: numeric, points: 2, note: 'On paper first.' },
    { ex: choice, points: 3 },
  ],
};
const linkOf = (change: Partial<Assignment> = {}) => `/a/#${toLink({ ...assignment, ...change })}`;
const identity = (page: Page) => page.getByLabel(/^Your (e-mail address|login|student number)$/);
const exercise = (page: Page, number: number) =>
  page.getByRole('region', { name: `Exercise ${number}`, exact: true });

async function enter(page: Page, link: string, student: string) {
  await page.goto(link);
  await identity(page).fill(student);
  await page.getByRole('button', { name: 'Begin' }).click();
}

async function begin(page: Page, link = linkOf(), student = 'ada@example.org') {
  await enter(page, link, student);
  await expect(exercise(page, 1)).toBeVisible();
}

/** One check of the first exercise, by keyboard as a student would. */
async function answer(page: Page, text = '0.5') {
  const field = exercise(page, 1).getByRole('textbox');
  await field.fill(text);
  await field.press('Enter');
  await expect(exercise(page, 1).locator('.exercise__tries li')).not.toHaveCount(0);
}

async function textOfDownload(page: Page, button: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return readFileSync(await (await download).path(), 'utf8');
}

/** The page in a context where storage throws, as it does with site data blocked. */
const refuseStorage = (context: BrowserContext) =>
  context.addInitScript(() => {
    const refused = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, { get: refused });
  });

test.describe('a student', () => {
  test('opens the link, works, sees all that is handed in, and takes file and code; no request leaves the page', async ({
    page,
  }) => {
    const problems = await watch(page);
    await page.goto(linkOf());
    await identity(page).fill(' Ada@Example.org ');
    await expect(page.getByText('Understood as ada@example.org')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Begin' }).click();
    await expect(page.getByText('On paper first.')).toBeVisible();
    await answer(page);
    await exercise(page, 2).getByRole('radio').or(exercise(page, 2).getByRole('checkbox')).first().check(); // biome-ignore format: one line
    const requests: string[] = [];
    page.on(
      'request',
      (request) => request.url().startsWith('http') && requests.push(request.url()),
    );
    await page.getByRole('button', { name: 'Hand in …' }).click();
    await expect(page.getByText('This is all that your submission holds')).toBeVisible();
    await expect(page.getByText(/Written but not checked, so not handed in: /)).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Yes, hand this in' }).click();
    const file = readSubmission(await textOfDownload(page, 'Save the file'));
    const code = fromCode(await page.getByLabel('Code', { exact: true }).inputValue());
    expect(code).toEqual(file);
    expect(file).toMatchObject({
      value: {
        assignment: assignment.id,
        student: 'ada@example.org',
        items: [
          { ex: numeric, answer: 0.5 },
          { ex: choice, answer: null },
        ],
      },
      notes: [],
    });
    // Handed in is handed in, also when the page is loaded again.
    await page.reload();
    await expect(page.getByText(/You handed in on/)).toBeVisible();
    await expect(exercise(page, 1).getByRole('textbox')).toBeDisabled();
    await expect(exercise(page, 1).getByText('Worked solution')).toBeVisible();
    expect(requests.filter((url) => !url.startsWith(new URL(page.url()).origin))).toEqual([]);
    expect(problems).toEqual([]);
  });

  test('has an answer counted that comes before a busy browser has found time for its timers', async ({
    page,
  }) => {
    await page.goto(linkOf());
    await identity(page).fill('ada@example.org');
    await page.evaluate(() => {
      const later = window.setTimeout.bind(window);
      window.requestAnimationFrame = (frame) => later(frame, 2000, 2000);
      Object.assign(window, {
        setTimeout: (task: () => void, delay = 0) => later(task, Math.max(2000, delay)),
      });
    });
    await page.keyboard.press('Enter');
    await exercise(page, 1).getByRole('textbox').fill('1/4');
    await page.keyboard.press('Enter');
    await expect(page.getByText('1 of 2 answered.')).toBeVisible();
  });

  test('does all of it with the keyboard alone', async ({ page }) => {
    await page.goto(linkOf());
    await identity(page).focus();
    await page.keyboard.type('ada@example.org');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await exercise(page, 1).getByRole('textbox').focus();
    await page.keyboard.type('1/4');
    await page.keyboard.press('Enter');
    await expect(page.getByText('1 of 2 answered.')).toBeVisible();
    for (const name of ['Hand in …', 'Yes, hand this in']) {
      await page.getByRole('button', { name }).focus();
      await page.keyboard.press('Enter');
      // What comes next is on the screen and begins under the focus.
      await expect(page.locator('.student__hand-in h2')).toBeFocused();
      await expect(page.locator('.student__hand-in h2')).toBeInViewport();
    }
    await expect(page.getByRole('button', { name: 'Save the file' })).toBeVisible();
  });

  test('fits a narrow screen at every stage', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('/a/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Open an assignment');
    expect(await sticksOut(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await page.goto(linkOf());
    await expect(identity(page)).toBeVisible();
    expect(await sticksOut(page)).toEqual([]);
    await begin(page);
    await answer(page);
    await page.getByRole('button', { name: 'Hand in …' }).click();
    expect(await sticksOut(page)).toEqual([]);
    await page.getByRole('button', { name: 'Yes, hand this in' }).click();
    expect(await sticksOut(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
  });

  test('has other numbers than another student, and the same again after a reload', async ({
    page,
  }) => {
    const prompt = () => exercise(page, 1).locator('.exercise__prompt').textContent();
    await begin(page);
    const mine = await prompt();
    await page.reload();
    expect(await prompt()).toBe(mine);
    const others = new Set<string | null>();
    for (const name of ['grace', 'alan', 'emmy']) {
      await page.getByRole('button', { name: 'Not you?' }).click();
      await identity(page).fill(`${name}@example.org`);
      await identity(page).press('Enter');
      others.add(await prompt());
    }
    expect(others.size + (others.has(mine) ? 0 : 1)).toBeGreaterThan(1);
  });

  test('finds what was written and never checked after the page was closed', async ({ page }) => {
    await begin(page);
    await exercise(page, 1).getByRole('textbox').fill('0.12');
    await page.reload();
    await expect(exercise(page, 1).getByRole('textbox')).toHaveValue('0.12');
  });

  test('is told no more than the policy says, and may check no more often', async ({ page }) => {
    await begin(page, linkOf({ id: 'e2e-silent', feedback: 'none', attempts: 2, solutions: 'afterHandIn' })); // biome-ignore format: one line
    await expect(exercise(page, 1).getByText('2 checks left.')).toBeVisible();
    await answer(page, '0.5');
    await expect(exercise(page, 1).getByText('Kept.')).toBeVisible();
    await expect(exercise(page, 1)).not.toContainText(/Not yet|Right\./);
    await expect(exercise(page, 1).getByText('Worked solution')).toHaveCount(0);
    await answer(page, '0.6');
    await expect(exercise(page, 1).getByText(/No check is left/)).toBeVisible();
    await exercise(page, 1).getByRole('textbox').press('Enter');
    await expect(exercise(page, 1).locator('.exercise__tries li')).toHaveCount(2);
  });

  test('reads what is handed in as words, a line for each part, and all of it fits beside its title', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await begin(page);
    await exercise(page, 2).getByRole('radio').or(exercise(page, 2).getByRole('checkbox')).first().check(); // biome-ignore format: one line
    const chosen = await exercise(page, 2).locator('.exercise__option').first().textContent();
    await exercise(page, 2).getByRole('button', { name: 'Check' }).click();
    await expect(exercise(page, 2).locator('.exercise__tries li')).toHaveCount(1);
    await page.getByRole('button', { name: 'Hand in …' }).click();
    const row = page.locator('.student__table tbody tr').nth(1);
    await expect(row.locator('td').first()).toHaveText(chosen?.replace(/Not yet\.|Right\./, '').trim() ?? ''); // biome-ignore format: one line
    const table = page.locator('.student__table');
    expect(await table.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
  });

  test('leaves a shared computer: the work is saved before it can be cleared, and the file brings it back', async ({
    page,
  }) => {
    await begin(page);
    await answer(page);
    const kept = () =>
      page.evaluate(() => Object.keys(localStorage).filter((name) => name.includes('/ada@')));
    expect(await kept()).not.toEqual([]);
    await page.getByRole('button', { name: 'Not you?' }).click();
    const clear = page.getByRole('button', { name: 'Clear it here' });
    await clear.click({ force: true });
    await expect(clear).toHaveAttribute('aria-disabled', 'true');
    expect(await kept()).not.toEqual([]);
    expect(await violations(page)).toEqual([]);
    const panel = page.getByRole('group', { name: 'Leave this sheet' });
    const download = page.waitForEvent('download');
    await panel.getByRole('button', { name: 'Save the file' }).click();
    const file = await (await download).path();
    await clear.click();
    await expect(identity(page)).toBeVisible();
    expect(await kept()).toEqual([]);
    await begin(page);
    await expect(page.getByText('0 of 2 answered.')).toBeVisible();
    await page.getByLabel('Load a saved file').setInputFiles({ name: 'x.submission.json', mimeType: 'application/json', buffer: readFileSync(file) }); // biome-ignore format: one line
    await expect(page.getByText('1 of 2 answered.')).toBeVisible();
    // Whoever only looks away leaves it as it is.
    await page.getByRole('button', { name: 'Not you?' }).click();
    await page.getByRole('button', { name: 'Leave it here' }).click();
    await begin(page);
    await expect(page.getByText('1 of 2 answered.')).toBeVisible();
  });

  test('jumps within the page without losing the assignment', async ({ page }) => {
    await begin(page);
    await page.evaluate(() => {
      location.hash = '_top';
    });
    await expect(exercise(page, 1)).toBeVisible();
    expect(fromLink(page.url())).toHaveProperty('value');
  });
});

test.describe('what can go wrong', () => {
  const whole = toLink(assignment);
  const mangled = {
    'cut off': whole.slice(0, 90),
    'begun too late': whole.slice(5),
    'with one letter changed': `${whole.slice(0, 40)}${whole[40] === 'A' ? 'B' : 'A'}${whole.slice(41)}`,
    'that is nonsense': '%E0%A4%A',
  };
  for (const [how, fragment] of Object.entries(mangled))
    test(`a link ${how} says so and has a field for it`, async ({ page }) => {
      await page.goto(`/a/#${fragment}`);
      await expect(page.getByText(/This link is incomplete/)).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.getByLabel('Link').fill(`https://example.org/a/#${whole}`);
      await page.getByLabel('Link').press('Enter');
      await expect(identity(page)).toBeVisible();
      // The mended link stands in the address now.
      await page.reload();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(assignment.title);
    });

  test('no link at all: the assignment opens from its file', async ({ page }) => {
    await page.goto('/a/');
    await page.getByLabel('File').setInputFiles({ name: 'week.assignment.json', mimeType: 'application/json', buffer: Buffer.from('{"format":') }); // biome-ignore format: one line
    await expect(page.getByText(/is not complete/)).toBeVisible();
    await page.getByLabel('File').setInputFiles({ name: 'week.assignment.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(assignment)) }); // biome-ignore format: one line
    await expect(identity(page)).toBeVisible();
  });

  test('an exercise that this release lacks is listed, and the others work', async ({ page }) => {
    const items = [
      { ex: 'vanishing-gradients/which-clip@9', points: 1 },
      { ex: 'no-chapter/at-all@1', points: 1 },
      ...assignment.items,
    ];
    await page.goto(linkOf({ id: 'e2e-missing', items }));
    await expect(page.getByText(/2 exercises, 5 points/)).toBeVisible();
    await identity(page).fill('ada@example.org');
    await identity(page).press('Enter');
    await expect(page.getByText('2 exercises of this assignment are not here.')).toBeVisible();
    await expect(page.getByText(/version 9 of vanishing-gradients\/which-clip/)).toBeVisible();
    const field = exercise(page, 3).getByRole('textbox');
    await field.fill('0.5');
    await field.press('Enter');
    await expect(page.getByText('1 of 2 answered.')).toBeVisible();
  });

  test('no storage: told at the start, and a saved file goes on later', async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
    await refuseStorage(context);
    const page = await context.newPage();
    const problems = await watch(page);
    await page.goto(linkOf());
    await expect(page.getByText(/does not let the page keep anything/)).toBeVisible();
    await identity(page).fill('ada@example.org');
    await identity(page).press('Enter');
    await answer(page);
    const saved = await textOfDownload(page, 'Save for later');
    // Leaving would lose it, and is not offered before it is saved.
    await page.getByRole('button', { name: 'Not you?' }).click();
    await expect(page.getByText(/This browser keeps nothing: what ada@example.org has done/)).toBeVisible(); // biome-ignore format: one line
    await expect(page.getByRole('button', { name: 'Leave', exact: true })).toHaveAttribute('aria-disabled', 'true'); // biome-ignore format: one line
    await expect(page.getByRole('button', { name: 'Leave it here' })).toHaveCount(0);
    expect(problems).toEqual([]);
    await context.close();
    const later = await browser.newPage(baseURL === undefined ? {} : { baseURL });
    await begin(later);
    const load = (text: string) =>
      later.getByLabel('Load a saved file').setInputFiles({ name: 'x.submission.json', mimeType: 'application/json', buffer: Buffer.from(text) }); // biome-ignore format: one line
    await load('{"nonsense": 1}');
    await expect(later.getByText('This is not a submission of Chain Rule.')).toBeVisible();
    await load(saved.replaceAll('ada@example.org', 'grace@example.org'));
    await expect(later.getByText(/the work of grace@example.org/)).toBeVisible();
    await load(saved);
    await expect(exercise(later, 1).getByRole('textbox')).toHaveValue('0.5');
    await expect(later.getByText('1 of 2 answered.')).toBeVisible();
    await later.close();
  });

  test('a link of an earlier release opens with the exercises of that release, in their order', async ({
    page,
    context,
  }) => {
    const content = new URL('../scripts/grade/earlier-release', import.meta.url).pathname;
    const body = await gradingModule('0.0.9', content);
    await context.route('**/grade/0.0.9.js', (route) => route.fulfill({ contentType: 'text/javascript', body })); // biome-ignore format: one line
    const problems = await watch(page);
    const items = [{ ex: 'earlier/sum@3', points: 4 }, ...assignment.items, { ex: 'earlier/training@1', points: 2 }]; // biome-ignore format: one line
    await begin(page, linkOf({ id: 'e2e-earlier', book: '0.0.9', items }));
    await expect(exercise(page, 1)).toContainText('A sum of last term');
    await answer(page, '0');
    await expect(exercise(page, 1)).toContainText('Which two numbers are added?');
    await expect(exercise(page, 2)).toContainText('On paper first.');
    // What it trains is trained by the module too.
    await exercise(page, 4).getByRole('button', { name: 'Check' }).click();
    await expect(exercise(page, 4).locator('.exercise__tries li')).toHaveCount(1);
    await expect(exercise(page, 4)).toContainText('Right.');
    await expect(page.getByText('2 of 4 answered.')).toBeVisible();
    await expect(page.getByText(/not here/)).toHaveCount(0);
    expect(problems).toEqual([]);
  });

  test('numbers that no exercise can be set with take none of the others with them', async ({
    page,
  }) => {
    const items = [
      { ex: numeric, points: 1, parameters: { factor: [] } },
      ...assignment.items.slice(1),
    ];
    await enter(page, linkOf({ id: 'e2e-numbers', items }), 'ada@example.org');
    await expect(page.getByText(/brings numbers of its own/)).toBeVisible();
    await expect(exercise(page, 2)).toBeVisible();
  });

  test('two tabs: the second says so and shows only, until the first is closed', async ({
    page,
    context,
  }) => {
    await begin(page);
    const second = await context.newPage();
    await begin(second);
    await expect(second.getByText(/open in another tab/)).toBeVisible();
    await expect(exercise(second, 1).getByRole('textbox')).toBeDisabled();
    await expect(second.getByRole('button', { name: 'Hand in …' })).toBeDisabled();
    await answer(page);
    await expect(second.getByText('1 of 2 answered.')).toBeVisible();
    await page.close();
    await expect(exercise(second, 1).getByRole('textbox')).toBeEnabled();
  });

  test('a frame of another site: warned, with a way out', async ({ page, baseURL }) => {
    const html = `<!doctype html><title>Course</title><iframe title="Sheet" width="800" height="900" src="${baseURL}${linkOf()}"></iframe>`;
    const server = createServer((_request, response) => {
      response.setHeader('Content-Type', 'text/html');
      response.end(html);
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const place = server.address();
    try {
      await page.goto(`http://localhost:${typeof place === 'object' ? place?.port : ''}/`);
      const frame = page.frameLocator('iframe');
      // Some browsers keep nothing in such a frame, others forget it; either is said.
      await expect(frame.getByText(/in a frame/)).toBeVisible();
      await expect(frame.getByRole('link', { name: /in a tab of its own/ })).toBeVisible();
    } finally {
      server.close();
    }
  });
});

test.describe('an instructor', () => {
  const pick = async (page: Page, count: number) => {
    await page.goto('/assign/#chapter=vanishing-gradients');
    const chapter = page.getByRole('group').filter({ hasText: 'Vanishing and exploding' });
    for (let i = 0; i < count; i++) await chapter.getByRole('checkbox').nth(i).check();
    await page.getByLabel('Title').fill('Week 3: gradients');
  };
  const link = (page: Page) => page.getByLabel('Link for students').inputValue();

  test('puts exercises in order, sets points, note and rules, and all of it is in the link and the file', async ({
    page,
  }) => {
    const problems = await watch(page);
    await pick(page, 3);
    const basket = page.getByRole('region', { name: 'Basket' });
    await basket.getByRole('spinbutton').first().fill('5');
    await basket.getByRole('textbox').first().fill('On paper first.');
    await basket
      .getByRole('button', { name: /, down$/ })
      .first()
      .press('Enter');
    await basket.getByRole('spinbutton').nth(2).press('Alt+ArrowUp');
    await page.getByRole('radio', { name: 'the same for all' }).check({ force: true });
    await page.getByLabel('Due').fill('2026-12-01T18:00');
    const read = fromLink(await link(page));
    expect(read).toMatchObject({
      value: {
        title: 'Week 3: gradients',
        variants: 'same',
        due: expect.stringContaining('2026-12-01'),
        items: [{}, {}, { points: 5, note: 'On paper first.' }],
      },
    });
    expect(JSON.parse(await textOfDownload(page, 'Save the file'))).toEqual('value' in read && read.value); // biome-ignore format: one line
    expect(await violations(page)).toEqual([]);
    // Kept: the basket is there again, and its link is the same.
    const before = await link(page);
    await page.reload();
    await expect(page.getByLabel('Link for students')).toHaveValue(before);
    expect(problems).toEqual([]);
  });

  test('a file with a due date that is no date is refused, and the page stays', async ({
    page,
  }) => {
    await pick(page, 1); // the page answers by now
    const broken = JSON.stringify({ ...assignment, due: '2026-13-45' });
    await page.getByLabel('Open a file').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(broken) }); // biome-ignore format: one line
    await expect(page.getByText(/has a part that cannot be read: due/)).toBeVisible();
    await expect(page.getByRole('heading', { name: '1. Choose exercises' })).toBeVisible();
  });

  test('opens the file again after beginning anew, and is told of a broken one', async ({
    page,
  }) => {
    await pick(page, 2);
    const before = await link(page);
    const saved = await textOfDownload(page, 'Save the file');
    await page.getByRole('button', { name: 'Begin a new one' }).click();
    await expect(page.getByText('Choose at least one exercise.')).toBeVisible();
    const open = (text: string) =>
      page.getByLabel('Open a file').setInputFiles({ name: 'week.assignment.json', mimeType: 'application/json', buffer: Buffer.from(text) }); // biome-ignore format: one line
    await open(saved.slice(0, 60));
    await expect(page.getByText(/is not complete/)).toBeVisible();
    await open(saved.replace('"schema": 1', '"schema": 9'));
    await expect(page.getByText(/newer release/)).toBeVisible();
    await open(saved);
    await expect(page.getByLabel('Link for students')).toHaveValue(before);
  });

  test('two tabs hold the same basket: neither writes over the other', async ({
    page,
    context,
  }) => {
    await pick(page, 1);
    const second = await context.newPage();
    await second.goto('/assign/');
    await expect(second.locator('.assign__basket > li')).toHaveCount(1);
    await page.getByRole('checkbox').nth(1).check();
    await expect(second.locator('.assign__basket > li')).toHaveCount(2);
    await second.getByRole('button', { name: 'Frame for a page' }).click();
    await expect(second.getByLabel('Link for students')).toHaveValue(await link(page));
  });

  test('searches, and gives link, picture, frame, sheet and key', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await pick(page, 2);
    await page.getByRole('searchbox', { name: 'Search', exact: true }).fill('no such thing');
    await expect(page.getByText('0 found')).toBeVisible();
    await page.getByRole('searchbox', { name: 'Search', exact: true }).fill('');
    await page.getByRole('button', { name: 'QR code' }).click();
    await expect(page.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
    expect(await sticksOut(page)).toEqual([]);
    await page.getByRole('button', { name: 'Frame for a page' }).click();
    await expect(page.getByLabel('HTML of the frame')).toHaveValue(/<iframe/);
    await page.getByRole('button', { name: 'Sheet and key' }).click();
    await expect(page.locator('.assign__sheet .exercise')).toHaveCount(2);
    await page.getByLabel('With the key').check();
    await expect(page.locator('.assign__key')).toHaveCount(2);
    expect(await sticksOut(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    // The student's link is the very page that they see.
    await page.goto(await link(page));
    await begin(page, page.url());
  });
});
