import { gzipSync } from 'node:zlib';
import { expect, type Page, type Request, test } from '@playwright/test';

/** What a first visit fetches without scrolling, in bytes after gzip, by the kind of file. */
async function firstLoad(page: Page, path: string): Promise<Readonly<Record<string, number>>> {
  const bodies: Promise<[kind: string, size: number]>[] = [];
  const weigh = (request: Request) =>
    bodies.push(
      request
        .response()
        .then(async (response) => [
          request.resourceType(),
          gzipSync((await response?.body()) ?? '').length,
        ]),
    );
  page.on('requestfinished', weigh);
  await page.goto(path, { waitUntil: 'networkidle' });
  page.off('requestfinished', weigh); // what comes later, a page's icon for instance, is not awaited either
  const sizes: Record<string, number> = {};
  for (const [kind, size] of await Promise.all(bodies)) sizes[kind] = (sizes[kind] ?? 0) + size;
  return sizes;
}

for (const path of [
  '/backpropagation/',
  '/vanishing-gradients/',
  '/rectifiers/',
  '/normalization/',
  '/momentum/',
  '/adaptive-steps/',
  '/training-cnns/',
  '/dropout/',
  '/convolution/',
  '/schedules/',
  '/adam/',
  '/under-the-hood/',
])
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 360, height: 740 },
  ])
    test(`${path} weighs at most 130 KB before it is scrolled, 30 KB of it script, at ${viewport.width} px`, async ({
      page,
    }) => {
      await page.setViewportSize(viewport);
      const { document = 0, stylesheet = 0, script = 0, ...rest } = await firstLoad(page, path);
      expect(Object.keys(rest).filter((kind) => !['font', 'other'].includes(kind))).toEqual([]);
      expect(script).toBeLessThanOrEqual(30_000);
      expect(document + stylesheet + script).toBeLessThanOrEqual(130_000);
    });

for (const path of [
  '/x/backpropagation/quotient-by-hand/',
  '/x/backpropagation/whole-graph/',
  '/x/backpropagation/tanh-layer/',
  '/embed/backpropagation/quotient-by-hand/',
])
  test(`${path} fetches at most 30 KB of script before the exercise is used`, async ({ page }) => {
    const { script = 0 } = await firstLoad(page, path);
    expect(script).toBeGreaterThan(0);
    expect(script).toBeLessThanOrEqual(30_000);
  });
