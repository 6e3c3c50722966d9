// @ts-check
/**
 * Prints how often a race is drawn anew while its start is dragged: `node bench/race-frames.mjs ADDRESS FIGURE`,
 * say http://localhost:4321/momentum/ ravine, of a served build or of the dev server. Eight optimisers, 3,000 updates;
 * with `own` as third word a rule of the reader's own beside them.
 * CHROMIUM_PATH names a browser other than Playwright's own.
 */
import { chromium } from 'playwright';

const [address = 'http://localhost:4321/momentum/', figure = 'ravine', more] =
  process.argv.slice(2);
const lanes = 'gradientDescent:0.003,momentum:0.003,nesterov:0.003,adagrad:1,rmsprop:0.03,adadelta:10,adam:0.3,nadam:0.3'
  .concat(more === 'own' ? ',own:0.003' : ''); // biome-ignore format: one line
const state = `${figure}~lanes=${encodeURIComponent(lanes)};updates=3000;step=3000;surface=rosenbrock`;
const browser = await chromium.launch({
  args: ['--no-sandbox'],
  ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
});
const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
await page.goto(`${address}#${state}`, { waitUntil: 'networkidle' });
const host = page.locator(`#${figure}`);
await host.scrollIntoViewIfNeeded();
await page.locator(`astro-island:not([ssr]):has(#${figure})`).waitFor();
await host.getByRole('button', { name: 'Race', exact: true }).click();
await host.getByRole('button', { name: 'Pause' }).click();
await page.waitForTimeout(2000);
const map = host.locator('.race-map:visible');
const box = await map.boundingBox();
if (!box) throw new Error(`race-frames: ${address} shows no map in #${figure}`);
const result = await page.evaluate(
  async ({ id, box }) => {
    const map = [...document.querySelectorAll(`#${id} .race-map`)].find(
      (one) => one.clientWidth > 0,
    );
    const canvas = map?.querySelector('canvas');
    if (!map || !canvas) throw new Error('no canvas');
    let drawn = 0;
    const clear = CanvasRenderingContext2D.prototype.clearRect;
    CanvasRenderingContext2D.prototype.clearRect = function (...area) {
      drawn += 1;
      return clear.apply(this, area);
    };
    const at = (/** @type {number} */ t) => ({
      clientX: box.x + box.width * (0.5 + 0.3 * (t % 1)),
      clientY: box.y + box.height * (0.5 + 0.2 * ((2 * t) % 1)),
      pointerId: 1,
      button: 0,
      buttons: 1,
      bubbles: true,
    });
    map.setPointerCapture = () => {};
    const send = (/** @type {string} */ kind, /** @type {number} */ t) =>
      map.dispatchEvent(new PointerEvent(kind, at(t)));
    send('pointerdown', 0);
    await new Promise((resolve) => setTimeout(resolve, 1000)); // the step is compiled once
    drawn = 0;
    const from = performance.now();
    let frames = 0;
    let longest = 0;
    for (let now = from; now - from < 3000; ) {
      const next = await new Promise((resolve) => requestAnimationFrame(resolve));
      longest = Math.max(longest, next - now);
      now = next;
      frames += 1;
      send('pointermove', (now - from) / 1000);
    }
    const seconds = (performance.now() - from) / 1000;
    send('pointerup', 0);
    return { drawn: drawn / seconds, shown: frames / seconds, longest };
  },
  { id: figure, box },
);
console.log(
  `paths redrawn ${result.drawn.toFixed(0)} times a second; the page showed ${result.shown.toFixed(0)} frames a second, the longest took ${result.longest.toFixed(0)} ms`,
);
await browser.close();
