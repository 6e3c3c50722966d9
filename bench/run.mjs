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
/** What nothing may exceed: bytes of gzip to download, bytes of garbage that a step leaves. */
const most = { download: 40 * 1024, garbage: 64 };
/** What can be asked for besides workloads. */
const extras = ['garbage', 'size'];

const paces = {
  quick: { turnMs: 8, totalMs: 160, warmUpMs: 30, fewestTurns: 1, isComplete: false },
  full: { turnMs: 30, totalMs: 4000, warmUpMs: 400, fewestTurns: 3, isComplete: true },
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
  const [
    { bundle },
    engines,
    { judge },
    print,
    { libraries, sizeOf },
    { machine },
    { rows, toleranceOf },
  ] = await Promise.all([
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

  /** @type {Parameters<typeof print.limits>[0][number][]} */
  const limits = [];
  for (const kind of /** @type {const} */ (['chromium', 'node'])) {
    if (engine !== undefined && engine !== kind) continue;
    const isPage = kind === 'chromium';
    const isPart = (/** @type {import('./src/workloads/rows.ts').Row} */ row) =>
      isPage || !(row.webgl || (quick && only === undefined && !row.isEverywhere));
    const here = rows.filter((row) => names.includes(row.name) && isPart(row));
    const counted = names.includes('garbage') ? rows.filter((row) => row.hasGarbage) : [];
    if (here.length + counted.length === 0) continue;
    const place = isPage ? await engines.chromium({ threads }) : await engines.node();
    console.log(`\n${place.name}${threads ? ', several threads' : ', one thread'}\n`);
    const judged = [];
    for (const row of here) {
      const one = judge(row, await place.measure(row.name, pace), toleranceOf(row.task));
      judged.push(one);
      if (!quick) console.log(`${print.details(one)}\n`);
      const first = one.measured[0]?.firstMs ?? Number.NaN;
      if (row.mostFirstMs === undefined || !isPage) continue;
      limits.push({
        what: `first call of ${row.name} in a fresh page`,
        found: print.duration(first),
        most: print.duration(row.mostFirstMs),
        isMet: first <= row.mostFirstMs,
      });
    }
    const garbage = [];
    for (const row of quick ? counted.slice(0, 1) : counted) {
      const found = await place.garbage(row.name);
      garbage.push({ row: row.name, garbage: found });
      const bytes = found[0]?.bytesPerStep ?? Number.NaN;
      limits.push({
        what: `garbage per step of ${row.name} in ${kind}`,
        found: print.amount(bytes),
        most: print.amount(most.garbage),
        isMet: bytes <= most.garbage,
      });
    }
    if (judged.length > 0) console.log(print.table(judged));
    if (garbage.length > 0) console.log(`\n${print.garbageTable(garbage)}`);
    results.engines.push({ name: place.name, rows: judged, garbage });
    await place.close();
  }

  if (names.includes('size')) {
    const sizes = await Promise.all(
      libraries.map(async (one) => ({ name: one.name, size: await sizeOf(one) })),
    );
    console.log(`\n${print.sizeTable(sizes)}`);
    const needed = sizes[0]?.size.gzip ?? Number.NaN;
    limits.push({
      what: 'download without WebGL, gzip',
      found: print.amount(needed),
      most: print.amount(most.download),
      isMet: needed <= most.download,
    });
    Object.assign(results, { sizes });
  }
  if (limits.length > 0) console.log(`\n${print.limits(limits)}`);
  Object.assign(results, { limits });
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
