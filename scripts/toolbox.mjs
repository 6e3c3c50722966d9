// @ts-check
/** What `npm start` and `npm test` share. Plain Node 18, no dependency: it runs before anything is installed. */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = join(root, 'node_modules', '.bin');
const windows = process.platform === 'win32';

/** What runs now; it ends with this program, also when that fails. @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
process.on('exit', () => {
  for (const child of running) child.kill();
});

/** A failure that the reader can act on: printed as one sentence, without a stack. */
export class Sentence extends Error {}

/** Prints the sentence of a failed run and leaves with status 1. @param {unknown} problem */
export function explain(problem) {
  console.error(problem instanceof Sentence ? `\n${problem.message}` : problem);
  process.exit(1);
}

/** @param {string} command @param {string[]} [args] */
const answers = (command, args = ['--version']) => {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8', shell: windows });
  return status === 0 ? stdout.trim() : undefined;
};

/** @param {string | undefined} version such as v22.23.2 */
export function isRecent(version) {
  const [major = 0, minor = 0] = (version ?? '').replace(/^v/, '').split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 12);
}

/** The Node that runs the tools: the one among the packages, or the system's where that one does not start. */
export function toolNode() {
  const bundled = join(bin, windows ? 'node.cmd' : 'node');
  if (existsSync(bundled) && isRecent(answers(bundled))) return bundled;
  if (isRecent(process.version)) return process.execPath;
  throw new Sentence(
    `The tools need Node 22.12 or newer. This is ${process.version}, and the Node that comes with the packages does not run on this machine (its C library may be another one). Install Node 22 from https://nodejs.org and try again.`,
  );
}

/**
 * Runs a command in the repository and keeps what it printed.
 * @param {string} command @param {string[]} args
 * @param {{ env?: Record<string, string>, live?: boolean }} [options] live: show the output as it comes
 * @returns {Promise<{ status: number, output: string }>}
 */
export function run(command, args, { env = {}, live = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      shell: windows && !command.endsWith('.exe'),
      env: {
        ...process.env,
        ASTRO_TELEMETRY_DISABLED: '1',
        PATH: [bin, process.env['PATH'] ?? ''].join(delimiter),
        ...env,
      },
    });
    running.add(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data) => {
        output += data;
        if (live) process.stdout.write(data);
      });
    }
    child.on('error', reject);
    child.on('close', (status) => {
      running.delete(child);
      resolve({ status: status ?? 1, output });
    });
  });
}

/** A package's own command line, run by the tools' Node. @param {string} file under node_modules @param {string[]} args @param {Parameters<typeof run>[2]} [options] */
export const tool = (file, args, options) =>
  run(toolNode(), [join(root, 'node_modules', file), ...args], options);

/** @param {number} started */
const since = (started) => `${((Date.now() - started) / 1000).toFixed(1)} s`;

/**
 * One line per stage: its name, then how long it took. The output of a stage shows only when it fails.
 * @template T @param {string} name @param {() => Promise<T>} work @returns {Promise<T>}
 */
export async function stage(name, work) {
  const started = Date.now();
  process.stdout.write(`${name} … `);
  try {
    const result = await work();
    console.log(since(started));
    return result;
  } catch (problem) {
    console.log('failed');
    throw problem;
  }
}

/**
 * Stages side by side, each lane in its order: one line per stage, when it has ended. The first that fails ends all.
 * @param {Iterable<readonly [name: string, work: () => Promise<void>]>[]} lanes
 */
export async function lanes(...lanes) {
  await Promise.all(
    lanes.map(async (lane) => {
      for (const [name, work] of lane) {
        const started = Date.now();
        try {
          await work();
        } catch (problem) {
          console.log(`${name} … failed`);
          throw problem;
        }
        console.log(`${name} … ${since(started)}`);
      }
    }),
  );
}

/** @param {{ status: number, output: string }} result @param {string} sentence */
export function mustSucceed({ status, output }, sentence) {
  if (status !== 0) throw new Sentence(`${output.trim()}\n\n${sentence}`);
}

const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
const stamp = join(root, 'node_modules', '.chain-rule-lock');

/** Installs the packages of the lockfile, unless just those are installed already. */
export async function install() {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash()) return;
  if (answers('npm') === undefined) {
    throw new Sentence(
      'npm was not found. It comes with Node.js: install Node 22 from https://nodejs.org and try again.',
    );
  }
  await stage('Installing packages (once)', async () => {
    const { status, output } = await run('npm', ['ci', '--no-fund', '--no-audit']);
    if (status === 0) return;
    const network =
      /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i.test(output);
    const full = /ENOSPC/.test(output);
    throw new Sentence(
      `${output.trim().split('\n').slice(-15).join('\n')}\n\n${
        full
          ? 'The disk is full: the packages need about 600 MB.'
          : network
            ? 'The packages could not be fetched: there is no network, or the npm registry cannot be reached. Connect and try again; nothing else is lost.'
            : 'npm could not install the packages; its own message is above.'
      }`,
    );
  });
  writeFileSync(stamp, lockHash());
}

/** Goes on in the tools' Node when this one is too old to read TypeScript; returns only in a recent one. @param {string} script */
export async function continueInToolNode(script) {
  if (isRecent(process.version)) return;
  const child = spawn(toolNode(), [script, ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
  });
  process.exit(await new Promise((resolve) => child.on('close', (status) => resolve(status ?? 1))));
}

/** Computes the numbers of the text that are not known yet; what is wrong with one shows when the build reads it. */
export async function measure() {
  const result = await run(toolNode(), [join(root, 'scripts/numbers.mjs')]);
  mustSucceed(result, 'A number of the text could not be computed; the message is above.');
}

/** Builds the book into `out`. @param {{ out?: string, base?: string }} [options] */
export async function build({ out = 'dist', base = '/' } = {}) {
  const result = await tool('astro/bin/astro.mjs', ['build', '--outDir', out], {
    env: { BASE: base },
  });
  mustSucceed(result, 'The book did not build; the message is above.');
}
