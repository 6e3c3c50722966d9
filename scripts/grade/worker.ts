import { parentPort } from 'node:worker_threads';
import type { ToWorker } from '../../src/exercises/grading/pool/messages.ts';
import { serveGrader } from '../../src/exercises/grading/pool/serve.ts';
import { openGrader } from '../../src/exercises/grading/release/grader.ts';
import { readRelease } from '../../src/exercises/grading/release/module.ts';
import { computeOn } from '../../src/experiments/runner/compute-on.ts';
import { exact } from '../../src/experiments/runner/device.ts';
import { exercisesOf } from './chapters.ts';
import { fenced } from './fence/fence.ts';

/** One of the command's workers: grades with the book's own exercises, or with the module of another release. */
if (parentPort === null) throw new Error('worker: it must be started by the command');
const port = parentPort;

const handle = serveGrader({
  send: (message) => port.postMessage(message),
  runCode: fenced(),
  async open({ assignment, salt, release }, runCode) {
    if (release !== null)
      return readRelease(await import(release)).openGrader(assignment, { salt, runCode });
    const { reason } = await computeOn(exact);
    if (reason !== null) throw new Error(`This machine cannot compute as the book does: ${reason}`);
    return openGrader(assignment, exercisesOf, { salt, runCode });
  },
});
port.on('message', (message: ToWorker) => void handle(message));
