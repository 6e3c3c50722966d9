// @ts-check
/**
 * `npm run bench [-- --quick] [--only NAME,NAME] [--engine chromium|node] [--threads]`: our library and its
 * peers side by side, in one Chromium and in Node. See README.md.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { continueInToolNode, explain, mustSucceed, run, Sentence } from '../scripts/toolbox.mjs';

const here = dirname(fileURLToPath(import.meta.url));
/** Bytes of gzip that a reader may have to download. */
const MOST_BYTES = 40 * 1024;
/** What can be asked for besides workloads. */
const extras = ['garbage', 'size'];

const paces = {
  quick: { turnMs: 8, totalMs: 350, warmUpMs: 60, isComplete: false },
  full: { turnMs: 30, totalMs: 4000, warmUpMs: 400, isComplete: true },
};

function options() {
  try {
    return parseArgs({
      options: {
        quick: { type: 'boolean', default: false },
        threads: { type: 'boolean', default: false },
        only: { type: 'string' },
        engine: { type: 'string' },
      },
    }).values;
  } catch (problem) {
    throw new Sentence(
      `bench: ${problem instanceof Error ? problem.message : problem}\nOptions are --quick, --threads, --only NAME,NAME and --engine chromium or node.`,
    );
  }
}

/** Installs the peers if they are missing. */
async function install() {
  if (existsSync(join(here, 'node_modules'))) return;
  console.log('Installing the peers (once) …');
  mustSucceed(
    await run('npm', ['ci', '--prefix', here, '--no-fund', '--no-audit']),
    'The peers could not be installed; the message of npm is above.',
  );
}

/** The names asked for: parts of names count for all that contain them. @param {string | undefined} only @param {readonly string[]} all */
function chosen(only, all) {
  if (only === undefined) return all;
  return only.split(',').flatMap((part) => {
    const found = all.includes(part) ? [part] : all.filter((name) => name.includes(part));
    if (found.length > 0) return found;
    throw new Sentence(`bench: nothing is called '${part}'; there are ${all.join(', ')}.`);
  });
}

async function main() {
  const started = Date.now();
  const { quick, threads, only, engine } = options();
  if (engine !== undefined && engine !== 'chromium' && engine !== 'node') {
    throw new Sentence(`bench: --engine is chromium or node, not ${engine}.`);
  }
  await install();
  const [{ bundle }, engines, { judge }, print, { sizeOf }, { machine }, { rows, toleranceOf }] =
    await Promise.all([
      import('./command/bundle.mjs'),
      import('./command/engines.mjs'),
      import('./command/judge.mjs'),
      import('./command/print.mjs'),
      import('./command/size.mjs'),
      import('./command/machine.mjs'),
      import('./src/workloads/rows.ts'),
    ]);
  const names = chosen(only, [...rows.map(({ name }) => name), ...extras]);
  const pace = quick ? paces.quick : paces.full;
  const results = { machine: machine(), pace, threads, engines: /** @type {object[]} */ ([]) };
  console.log(
    `${results.machine.processor}, ${results.machine.cores} cores, ${results.machine.system}`,
  );
  await bundle();

  for (const kind of /** @type {const} */ (['chromium', 'node'])) {
    if (engine !== undefined && engine !== kind) continue;
    const here = rows.filter(
      ({ name, webgl }) => names.includes(name) && (kind === 'chromium' || !webgl),
    );
    if (here.length === 0 && !names.includes('garbage')) continue;
    const place = kind === 'chromium' ? await engines.chromium({ threads }) : await engines.node();
    console.log(`\n${place.name}${threads ? ', several threads' : ', one thread'}\n`);
    const judged = [];
    for (const row of here) {
      const one = judge(row, await place.measure(row.name, pace), toleranceOf(row.task));
      judged.push(one);
      if (!quick) console.log(`${print.details(one)}\n`);
    }
    const garbage = [];
    if (names.includes('garbage')) {
      for (const row of rows.filter(({ hasGarbage }) => hasGarbage)) {
        if (quick && row !== rows.find(({ hasGarbage }) => hasGarbage)) continue;
        garbage.push({ row: row.name, garbage: await place.garbage(row.name) });
      }
    }
    if (judged.length > 0) console.log(print.table(judged));
    if (garbage.length > 0) console.log(`\n${print.garbageTable(garbage)}`);
    results.engines.push({ name: place.name, rows: judged, garbage });
    await place.close();
  }

  if (names.includes('size')) {
    const peers = join(here, 'node_modules');
    const sizes = [
      {
        name: 'Chain Rule without WebGL',
        size: await sizeOf('../src/nn/index.ts', /backends\/webgl/),
      },
      { name: 'jax-js', size: await sizeOf(`${peers}/@jax-js/jax`, /web(gl|gpu)/) },
    ];
    console.log(`\n${print.sizes(sizes, MOST_BYTES)}`);
    Object.assign(results, { sizes });
  }
  mkdirSync(join(here, 'results'), { recursive: true });
  const file = join(
    'results',
    `${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}.json`,
  );
  writeFileSync(join(here, file), `${JSON.stringify(results, null, 2)}\n`);
  console.log(`\n${((Date.now() - started) / 1000).toFixed(0)} s; all figures in bench/${file}`);
}

await continueInToolNode('bench/run.mjs');
try {
  await main();
} catch (problem) {
  explain(problem);
}
