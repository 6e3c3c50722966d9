// @ts-check
/**
 * Grades a class with the real command, in this process, and prints time and memory:
 * `node bench/exercises/class.mjs [--students 200] [--kind plain|trained] [--workers 2] [--every 1000]`
 * The class is written once to a folder of the system's own, one file for each student as Moodle hands them out, six
 * exercises that do not train (one is a program, run behind its fence), a program of their own and a mistake in every
 * fourth. Resident memory holds the threads too; of the heap only this thread's own is told.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    students: { type: 'string', default: '200' },
    kind: { type: 'string', default: 'plain' },
    workers: { type: 'string', default: '2' },
    every: { type: 'string', default: '1000' },
    folder: { type: 'string' },
  },
});
const folder = values.folder ?? mkdtempSync(join(tmpdir(), 'chain-rule-class-'));
if (!existsSync(join(folder, 'work'))) {
  const maker = fileURLToPath(
    new URL('../../tests/exercises/grading/make-class.ts', import.meta.url),
  );
  const kind = values.kind === 'trained' ? ['trained'] : [];
  execFileSync(process.execPath, [maker, folder, values.students, ...kind], { stdio: 'inherit' });
}

const megabytes = (/** @type {number} */ bytes) => `${Math.round(bytes / 1e6)} MB`;
const began = performance.now();
let next = Number(values.every);

/** @param {number} done */
function tell(done) {
  const { rss, heapUsed } = process.memoryUsage();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(
    `${String(done).padStart(6)} graded  ${seconds.padStart(7)} s  resident ${megabytes(rss)}, heap ${megabytes(heapUsed)}`,
  );
}

// The command says on a terminal how far it is, ten times a second: that is read here.
const { stderr } = process;
stderr.isTTY = true;
const write = stderr.write.bind(stderr);
Object.assign(stderr, {
  write(/** @type {string} */ text) {
    const done = Number(/(\d+) of \d+ graded/.exec(text)?.[1]);
    if (Number.isNaN(done)) return write(text);
    while (done >= next) {
      tell(done);
      next += Number(values.every);
    }
    return true;
  },
});

tell(0);
const { grade } = await import('../../scripts/grade/grade.ts');
await grade([
  join(folder, 'work'),
  '--assignment',
  join(folder, 'week-3.assignment.json'),
  '--sheet',
  join(folder, 'worksheet.csv'),
  '--out',
  join(folder, 'out'),
  '--workers',
  values.workers,
]);
tell(Number(values.students));
if (values.folder === undefined) rmSync(folder, { recursive: true, force: true });
process.exit();
