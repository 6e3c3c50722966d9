import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { expect, type Page, test } from '@playwright/test';
import { embedSnippet } from '../../src/exercises/embed-snippet.ts';
import type { Exercise } from '../../src/exercises/exercise.ts';
import { pages } from '../../src/site/contents/numbers.ts';
import { sticksOut, violations, watch } from './watch.ts';

/** All exercises of the book, in its order. */
const exercises: readonly Exercise[] = await Promise.all(
  pages
    .map(({ slug }) => new URL(`../../content/${slug}/exercises.ts`, import.meta.url))
    .filter((file) => existsSync(file))
    .map(async (file): Promise<readonly Exercise[]> => (await import(file.href)).exercises),
).then((all) => all.flat());

/** What tells one way of answering from another. */
const formOf = (exercise: Exercise) =>
  exercise.kind === 'predict' ? `predict a ${exercise.ask.form}` : exercise.kind;

/** One of each form, from as many chapters as there are. */
const oneOfEach = [...Map.groupBy(exercises, formOf)].map(
  ([form, those], at) => [form, those[at % those.length]] as const,
);

/** Sleeps until the first sign that it will be used. */
async function wake(page: Page) {
  await expect(page.locator('astro-island[ssr]')).toHaveCount(1);
  await page.locator('.exercise__prompt').hover();
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
}

const place = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.exercise__form, .exercise__actions, .exercise__solution')]
      .map((element) => Math.round(element.getBoundingClientRect().top + scrollY))
      .join(' '),
  );

test.describe('an exercise alone', () => {
  for (const [form, exercise] of oneOfEach)
    for (const [width, colorScheme] of [
      [320, 'dark'],
      [1280, 'light'],
    ] as const)
      test(`${form}: ${exercise?.id} reads asleep, wakes in its place and fits ${width} px, ${colorScheme}`, async ({
        page,
      }) => {
        const problems = await watch(page);
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        await page.goto(`/x/${exercise?.id}/`);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(exercise?.title ?? '');
        await page.evaluate(() => document.fonts.ready);
        expect(await sticksOut(page)).toEqual([]);
        expect(await violations(page)).toEqual([]);
        const before = await place(page);
        await wake(page);
        expect(await place(page)).toBe(before);
        await page.getByRole('button', { name: 'Show a hint' }).click();
        await expect(page.locator('.exercise__hint')).toHaveCount(1);
        expect(await sticksOut(page)).toEqual([]);
        expect(await violations(page)).toEqual([]);
        expect(problems).toEqual([]);
      });

  test('what is typed and pressed before the scripts are here is not lost', async ({ page }) => {
    let release = () => {};
    const held = new Promise<void>((go) => {
      release = go;
    });
    await page.route(/Island/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto('/x/backpropagation/quotient-by-hand/');
    await page.getByRole('textbox').pressSequentially('9/2');
    await page.getByRole('textbox').press('Enter');
    await page.getByRole('button', { name: 'Show a hint' }).click();
    await expect(page.locator('.exercise__tries li')).toHaveCount(0);
    release();
    await expect(page.getByRole('status').first()).toContainText('Right.');
    await expect(page.getByRole('textbox')).toHaveValue('9/2');
    await expect(page.locator('.exercise__hint')).toHaveCount(1);
  });

  test('a vector is typed into one field, said back number by number, and found again', async ({
    page,
  }) => {
    await page.goto('/x/normalization/by-hand/');
    const field = page.getByRole('textbox');
    const status = page.getByRole('status').first();
    await field.fill('-1.069 -0.5345');
    await expect(page.locator('.exercise__said')).toHaveText('= −1.069, −0.5345');
    await field.press('Enter');
    await expect(status).toContainText('Those are 2 numbers; the answer has 4');
    await field.fill('-1.069 -0.5345 0 3');
    await field.press('Enter');
    await expect(status).toContainText('3 of 4 are right.');
    await field.fill('(-1,069; -0,5345; 0; 1,604)');
    await field.press('Enter');
    await expect(status).toContainText('Right.');
    await page.reload();
    await expect(field).toHaveValue('-1.069, -0.5345, 0, 1.604');
    await expect(page.locator('.exercise__tries li')).toHaveCount(2);
  });

  test('a program opens in an editor that takes what was typed and lets the keyboard out', async ({
    page,
  }) => {
    const problems = await watch(page);
    const id = exercises.find(({ kind }) => kind === 'code')?.id;
    await page.goto(`/x/${id}/`);
    await page.getByRole('textbox', { name: 'Your function' }).focus();
    await page.keyboard.type('// mine');
    const editor = page.locator('.program-field__editor .cm-content');
    await expect(editor).toBeFocused();
    await expect(editor).toContainText('// mine');
    await page.keyboard.press('Control+Enter');
    await expect(page.locator('.exercise__tries li')).toHaveCount(1);
    await expect(editor).toBeFocused();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    await expect(editor).not.toBeFocused();
    expect(await violations(page)).toEqual([]);
    expect(problems).toEqual([]);
  });
});

test.describe('in a frame of another site', () => {
  /** A course that keeps the state and the score it is told, as a learning system does. */
  const course = (frame: string) => `<!doctype html><meta charset="utf-8"><title>Course</title>
<iframe title="Exercise" width="600" height="100" src="${frame}"></iframe><script>
const frame = document.querySelector('iframe');
window.heard = [];
addEventListener('message', ({ data, origin }) => {
  heard.push(data);
  if (data.subject === 'lti.frameResize') frame.style.height = data.height + 'px';
  if (data.subject === 'SPLICE.reportScoreAndState') sessionStorage.state = JSON.stringify(data.state);
  if (data.subject === 'SPLICE.getState')
    frame.contentWindow.postMessage({ subject: 'SPLICE.getState.response', message_id: data.message_id, state: JSON.parse(sessionStorage.state ?? 'null') }, origin);
});</script>`;

  /** A server of its own: a browser lets no page that comes from nowhere frame one of this machine. */
  const withCourse = (frame: string, visit: (address: string) => Promise<void>) =>
    withPage(course(frame), visit);

  async function withPage(html: string, visit: (address: string) => Promise<void>) {
    const server = createServer((_request, response) => {
      response.setHeader('Content-Type', 'text/html');
      response.end(html);
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    try {
      await visit(`http://localhost:${port}/`);
    } finally {
      server.close();
    }
  }

  test('it tells its height and its score, and finds its state again', async ({
    page,
    baseURL,
  }) => {
    const heard = () =>
      page.evaluate((): { subject: string; score?: number }[] => Reflect.get(window, 'heard'));
    const frame = page.frameLocator('iframe');
    await withCourse(`${baseURL}/embed/backpropagation/quotient-by-hand/`, async (address) => {
      await page.goto(address);
      await frame.getByRole('textbox').fill('9/2');
      await expect(frame.locator('astro-island:not([ssr])')).toHaveCount(1);
      await frame.getByRole('textbox').press('Enter');
      await expect(frame.locator('.exercise__tries li')).toHaveCount(1);
      await expect
        .poll(async () => (await heard()).find(({ subject }) => subject.includes('Score'))?.score)
        .toBe(1);
      expect((await heard()).map(({ subject }) => subject)).toContain('SPLICE.sendEvent');
      const { height = 0 } = (await page.locator('iframe').boundingBox()) ?? {};
      expect(height).toBeGreaterThan(300);
      await page.goto(`${address}again`);
      await expect(frame.locator('.exercise__tries li')).toHaveCount(1);
      await expect(frame.getByRole('textbox')).toHaveValue('4.5');
    });
  });

  test('the snippet shows the exercise in a page that knows nothing of the book', async ({
    page,
    baseURL,
  }) => {
    const address = `${baseURL}/embed/backpropagation/kept-values/`;
    const snippet = embedSnippet(address, 'What the way back reads');
    await withPage(`<!doctype html><title>Course</title>${snippet}`, async (course) => {
      await page.goto(course);
      const frame = page.frameLocator('iframe[title="What the way back reads"]');
      await frame.getByRole('checkbox').first().check();
      await frame.getByRole('button', { name: 'Check' }).click();
      await expect(frame.locator('.exercise__tries li')).toHaveCount(1);
    });
  });

  test('a figure stands alone and tells its height', async ({ page, baseURL }) => {
    await withCourse(`${baseURL}/embed/graph-stepper/`, async (address) => {
      await page.goto(address);
      // Without one a browser asks for /favicon.ico, which is not there.
      await expect(page.frameLocator('iframe').locator('link[rel=icon]')).toHaveCount(1);
      await page.frameLocator('iframe').getByRole('button', { name: 'Step' }).click();
      await expect
        .poll(async () => (await page.locator('iframe').boundingBox())?.height ?? 0)
        .toBeGreaterThan(300);
    });
  });
});
