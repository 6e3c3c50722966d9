// @ts-check
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { chromium as playwright } from 'playwright-core';
import { toolNode } from '../../scripts/toolbox.mjs';
import { chromium as options } from '../../tests/chromium.ts';
import { built } from './bundle.mjs';
import { serve } from './server.mjs';

/**
 * Where workloads run. Each one gets a fresh page or process, so that no library profits or suffers
 * from what ran before, and all libraries share it, so that they are measured side by side.
 *
 * @typedef {object} Engine
 * @property {string} name
 * @property {(name: string, pace: import('../src/measure/pace.ts').Pace) => Promise<import('../src/measure/measured.ts').Measured[]>} measure
 * @property {(name: string) => Promise<import('../src/measure/garbage.ts').Garbage[]>} garbage
 * @property {() => Promise<void>} close
 */

/** Room for all garbage of ten thousand steps, so that none is collected while it is counted. */
const heap = ['--expose-gc', '--min-semi-space-size=1024', '--max-semi-space-size=1024'];

/** @param {{ threads: boolean }} options whether libraries may use several threads @returns {Promise<Engine>} */
export async function chromium({ threads }) {
  const { address, close } = await serve(built, { isolated: threads });
  const launch = (/** @type {string[]} */ flags) =>
    playwright.launch({ ...options, args: [...options.args, ...flags] });
  const browser = await launch([]);
  /** @param {import('playwright-core').Browser} browser @param {(page: import('playwright-core').Page) => Promise<any>} work */
  const inPage = async (browser, work) => {
    const page = await browser.newPage();
    page.setDefaultTimeout(0);
    try {
      await page.goto(address);
      await page.waitForFunction(() => 'bench' in globalThis);
      return await work(page);
    } finally {
      await page.close();
    }
  };
  return {
    name: `Chromium ${browser.version()}`,
    measure: (name, pace) =>
      inPage(browser, (page) =>
        page.evaluate(
          ([name, pace]) => globalThis.bench.measure(name, pace),
          /** @type {const} */ ([name, pace]),
        ),
      ),
    async garbage(name) {
      const counting = await launch([
        '--enable-precise-memory-info',
        `--js-flags=${heap.join(' ')}`,
      ]);
      try {
        return await inPage(counting, (page) =>
          page.evaluate((name) => globalThis.bench.garbage(name), name),
        );
      } finally {
        await counting.close();
      }
    },
    async close() {
      await browser.close();
      close();
    },
  };
}

/** @returns {Promise<Engine>} */
export async function node() {
  const program = join(built, 'node', 'node.mjs');
  /** The last line of what the process prints. @param {string[]} flags @param {string[]} words @returns {Promise<any>} */
  const answer = (flags, words) =>
    new Promise((resolve, reject) => {
      const child = spawn(toolNode(), [...flags, program, ...words], {
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let output = '';
      let problem = '';
      child.stdout.on('data', (data) => {
        output += data;
      });
      child.stderr.on('data', (data) => {
        problem += data;
      });
      child.on('error', reject);
      child.on('close', (status) => {
        if (status !== 0) return reject(new Error(`Node left with ${status}:\n${problem}`));
        return resolve(JSON.parse(output.trim().split('\n').at(-1) ?? ''));
      });
    });
  return {
    name: `Node ${process.version}`,
    measure: (name, pace) => answer([], [name, JSON.stringify(pace)]),
    garbage: (name) => answer(heap, [name, 'garbage']),
    close: async () => {},
  };
}
