// @ts-check
/**
 * `npm test`: installs what is missing, then everything that must hold. The browser tests look at one page at a time, which
 * leaves a core to types, lint and the builds beside them; the unit and end-to-end tests use every core by themselves.
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
  lanes,
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
  numbers: () => measure(),
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
  links: async () => checkLinks('dist', '/', 4600),
  base: async () => {
    await build({ out: 'dist-base', base: '/x/' });
    await checkLinks('dist-base', '/x/', 4700);
  },
  e2e: async () =>
    mustSucceed(await tool('@playwright/test/cli.js', ['test']), 'An end-to-end test failed.'),
};

/** What runs in turn, and in each turn the lanes that run side by side. */
const inTurn = [
  [['types', 'lint', 'numbers', 'build', 'links', 'base'], ['browser']],
  [['unit']],
  [['e2e']],
];

/** The chosen ones of a lane, with their work. @param {string[]} names @param {string[]} chosen */
const picked = (names, chosen) =>
  Object.entries(stages).filter(([name]) => names.includes(name) && chosen.includes(name));

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
  for (const side of inTurn) await lanes(...side.map((names) => picked(names, chosen)));
  console.log('\nEverything holds.');
} catch (problem) {
  explain(problem);
}
