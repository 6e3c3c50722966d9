// @ts-check
/**
 * `npm test`: installs what is missing, then everything that must hold, cheapest first.
 * `npm test -- unit e2e` runs only the stages named.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serve } from './serve.mjs';
import {
  build,
  continueInToolNode,
  explain,
  install,
  measure,
  mustSucceed,
  run,
  Sentence,
  stage,
  tool,
} from './toolbox.mjs';

/** Stops early, with the one command to run, when no browser can be had. */
async function findBrowser() {
  const { chromium } = await import('../tests/chromium.ts');
  if ('executablePath' in chromium) return;
  const { chromium: playwright } = await import('playwright');
  if (existsSync(playwright.executablePath())) return;
  const { status } = await tool('playwright/cli.js', ['install', 'chromium']);
  if (status === 0) return;
  throw new Sentence(
    'No browser was found and none could be fetched. Install one and run npm test again: on Debian and Ubuntu "sudo apt-get install chromium"; elsewhere any Chrome or Edge. A browser in an unusual place is named by CHROMIUM_PATH.',
  );
}

/** Every link of a built book leads somewhere, under the root and under a base path. @param {string} folder @param {string} base @param {number} port */
async function checkLinks(folder, base, port) {
  const { LinkChecker } = await import('linkinator');
  const server = await serve({ folder, base, port });
  try {
    const { links } = await new LinkChecker().check({
      path: server.address,
      recurse: true,
      concurrency: 20,
      linksToSkip: async (link) => !link.startsWith(server.address),
    });
    const broken = links.filter((link) => link.state === 'BROKEN');
    const stray = links.filter(
      (link) => link.url.startsWith('http://localhost') && !link.url.startsWith(server.address),
    );
    const wrong = [...broken, ...stray].map(
      (link) => `${link.url} (from ${link.parent ?? 'nowhere'})`,
    );
    if (wrong.length > 0) throw new Sentence(`Links that lead nowhere:\n${wrong.join('\n')}`);
  } finally {
    server.close();
  }
}

/** The numbers of the text, computed while types and lint, which use one core, are looked at. @type {Promise<void> | undefined} */
let numbers;

/** @type {Record<string, () => Promise<void>>} */
const stages = {
  types: async () =>
    mustSucceed(
      await tool('astro/bin/astro.mjs', ['check', '--minimumFailingSeverity', 'error']),
      'The types do not agree.',
    ),
  lint: async () => {
    mustSucceed(
      await run('biome', ['check', '.']),
      'Biome found something; npm run format mends most of it.',
    );
    mustSucceed(
      await run('prettier', ['--check', '**/*.{astro,mdx}']),
      'Prettier would write a page differently; npm run format does it.',
    );
    mustSucceed(await run('knip', []), 'knip found code or a package that nothing uses.');
  },
  numbers: () => (numbers ??= measure()),
  unit: async () =>
    mustSucceed(
      await tool('vitest/vitest.mjs', ['run', '--project', 'unit']),
      'A unit test failed.',
    ),
  browser: async () =>
    mustSucceed(
      await tool('vitest/vitest.mjs', ['run', '--project', 'browser']),
      'A browser test failed.',
    ),
  build: async () => build(),
  e2e: async () =>
    mustSucceed(await tool('@playwright/test/cli.js', ['test']), 'An end-to-end test failed.'),
  links: async () => checkLinks('dist', '/', 4600),
  base: async () => {
    await build({ out: 'dist-base', base: '/x/' });
    await checkLinks('dist-base', '/x/', 4700);
  },
};

try {
  await install();
  await continueInToolNode(fileURLToPath(import.meta.url));
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => !(name in stages));
  if (unknown.length > 0) {
    throw new Sentence(
      `No stage is called ${unknown.join(', ')}. The stages: ${Object.keys(stages).join(', ')}.`,
    );
  }
  const chosen = asked.length > 0 ? asked : Object.keys(stages);
  if (chosen.some((name) => name === 'browser' || name === 'e2e'))
    await stage('browser found', findBrowser);
  if (chosen.includes('numbers')) {
    numbers = measure();
    numbers.catch(() => {}); // told in its own stage
  }
  for (const name of chosen) await stage(name, async () => stages[name]?.());
  console.log('\nEverything holds.');
} catch (problem) {
  explain(problem);
}
