import { createServer } from 'node:http';
import { expect, test } from '@playwright/test';
import { exercises } from '../../content/backpropagation/exercises.ts';
import { embedSnippet } from '../../src/exercises/embed-snippet.ts';
import { sticksOut, violations, watch } from './watch.ts';

test.describe('an exercise alone', () => {
  for (const { id, title } of exercises)
    test(`${id} wakes without an error and fits a narrow screen`, async ({ page }) => {
      const problems = await watch(page);
      await page.setViewportSize({ width: 320, height: 700 });
      await page.goto(`/x/${id}/`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
      await page.getByRole('button', { name: 'Show a hint' }).click();
      await expect(page.locator('.exercise__hint')).toHaveCount(1);
      expect(await sticksOut(page)).toEqual([]);
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
      await expect(frame.locator('astro-island:not([ssr])')).toHaveCount(1);
      await frame.getByRole('textbox').fill('9/2');
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
      await page.frameLocator('iframe').getByRole('button', { name: 'Step' }).click();
      await expect
        .poll(async () => (await page.locator('iframe').boundingBox())?.height ?? 0)
        .toBeGreaterThan(300);
    });
  });
});
