// @ts-check
/**
 * `npm run pictures`: takes the handbook's pictures anew from the built book, by day and by night, as WebP beside
 * its text. Chromium packs them itself.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { chromium } from 'playwright';
import { chromium as settings } from '../tests/chromium.ts';
import { classWork } from './handbook-class.mjs';
import { serve } from './serve.mjs';
import { explain, root } from './toolbox.mjs';

/** @typedef {import('playwright').Page} Page */
/** @typedef {{ name: string, path: string, width?: number, height: number, show: (page: Page) => Promise<void> }} Picture */

const usual = 880;

/** Three exercises in the basket, with a title. @param {Page} page */
async function fillBasket(page) {
  await page.locator('astro-island:not([ssr])').first().waitFor();
  for (const title of [
    'One derivative on paper',
    'The whole graph, backward',
    'What the way back reads',
  ])
    await page.getByRole('checkbox', { name: title }).check();
  await page.getByLabel('Title').fill('Week 3: gradients');
  await page.getByRole('button', { name: 'SCORM 1.2' }).waitFor();
}

/** The top of an element under the page's bar. @param {Page} page @param {string} selector */
const show = (page, selector) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => scrollBy(0, element.getBoundingClientRect().top - 72));

/** @type {readonly Picture[]} */
const pictures = [
  {
    name: 'assign',
    path: 'assign/',
    width: 1000,
    height: 700,
    async show(page) {
      await fillBasket(page);
      await show(page, '.assign__choose');
    },
  },
  {
    name: 'hand-out',
    path: 'assign/',
    height: 410,
    async show(page) {
      await fillBasket(page);
      await show(page, '.assign__out');
    },
  },
  {
    name: 'student',
    path: 'assign/',
    height: 680,
    async show(page) {
      await fillBasket(page);
      const link = await page.getByLabel('Link for students').inputValue();
      await page.goto(link);
      await page.reload({ waitUntil: 'networkidle' });
      await page.getByLabel(/e-mail/i).fill('ada@example.org');
      await page.getByRole('button', { name: 'Begin' }).click();
      const first = page.getByRole('region', { name: 'Exercise 1' });
      await first.getByRole('textbox').fill('2.5');
      await first.getByRole('button', { name: 'Check' }).click();
      await first.locator('.exercise__tries').waitFor();
      await show(page, 'h1');
    },
  },
  {
    name: 'grade',
    path: 'grade/',
    width: 1000,
    height: 840,
    async show(page) {
      await page.locator('astro-island:not([ssr])').first().waitFor();
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles(await classWork());
      await page.getByRole('button', { name: 'Grade', exact: true }).click();
      await page.locator('.grade table tbody tr').nth(4).waitFor();
      await show(page, '.grade__bring');
    },
  },
  {
    name: 'package',
    path: 'assign/',
    height: 560,
    async show(page) {
      await fillBasket(page);
      const [zip] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'SCORM 1.2' }).click(),
      ]);
      const files = unzipSync(await readFile(await zip.path()));
      await page.route('**/package/**', (route) => {
        const name = new URL(route.request().url()).pathname.replace('/package/', '');
        const body = files[name];
        const contentType = types[name.slice(name.lastIndexOf('.'))] ?? 'font/woff2';
        return body
          ? route.fulfill({ body: Buffer.from(body), contentType })
          : route.fulfill({ status: 404 });
      });
      await page.addInitScript(learningSystem);
      await page.goto(new URL('/package/index.html', page.url()).href);
      await page.getByLabel(/e-mail/i).fill('ada@example.org');
      await page.getByRole('button', { name: 'Begin' }).click();
      const first = page.getByRole('region', { name: 'Exercise 1' });
      await first.getByRole('textbox').fill('2.25');
      await first.getByRole('button', { name: 'Check' }).click();
      await first.locator('.exercise__tries').waitFor();
    },
  },
];

/** @type {Readonly<Record<string, string>>} */
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** As much of a learning system as a package asks for before it says “Connected”. */
function learningSystem() {
  const yes = () => 'true';
  Object.assign(globalThis, {
    API: {
      LMSInitialize: yes,
      LMSFinish: yes,
      LMSCommit: yes,
      LMSSetValue: yes,
      LMSGetLastError: () => '0',
      LMSGetErrorString: () => '',
      /** @param {string} name */
      LMSGetValue: (name) => (name === 'cmi.core.student_name' ? 'Lovelace, Ada' : ''),
    },
  });
}

/** A screenshot as WebP, at twice the pixels of its size. @param {Page} page */
async function webp(page) {
  const png = (await page.screenshot({ animations: 'disabled' })).toString('base64');
  const blank = await page.context().newPage();
  const data = await blank.evaluate(async (source) => {
    const image = new Image();
    image.src = `data:image/png;base64,${source}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    return canvas.toDataURL('image/webp', 0.8).split(',')[1] ?? '';
  }, png);
  await blank.close();
  return Buffer.from(data, 'base64');
}

try {
  const place = join(root, 'content', 'for-instructors', 'pictures');
  await mkdir(place, { recursive: true });
  const folder = process.env.PICTURES_OF;
  const { address, close } = await serve({ port: 4391, ...(folder ? { folder } : {}) });
  const browser = await chromium.launch(settings);
  const wanted = process.argv.slice(2);
  for (const { name, path, width = usual, height, show: arrange } of pictures.filter(
    (one) => wanted.length === 0 || wanted.includes(one.name),
  ))
    for (const theme of /** @type {const} */ (['light', 'dark'])) {
      const context = await browser.newContext({
        viewport: { width, height },
        deviceScaleFactor: 2,
        colorScheme: theme,
      });
      const page = await context.newPage();
      await page.goto(address + path, { waitUntil: 'networkidle' });
      await arrange(page);
      await page.mouse.move(0, 0);
      await page.evaluate(
        () => document.activeElement instanceof HTMLElement && document.activeElement.blur(),
      );
      const picture = await webp(page);
      await writeFile(join(place, `${name}-${theme}.webp`), picture);
      console.log(`${name}-${theme}.webp, ${Math.round(picture.length / 1000)} KB`);
      await context.close();
    }
  await browser.close();
  close();
} catch (problem) {
  explain(problem);
}
