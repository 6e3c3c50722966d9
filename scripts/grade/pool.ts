import { Worker } from 'node:worker_threads';
import type { FromWorker, Opening } from '../../src/exercises/grading/pool/messages.ts';
import { openPool } from '../../src/exercises/grading/pool/pool.ts';

/** Threads of this process, each with a grader of its own. */
export const openThreads = (size: number, opening: Opening) =>
  openPool({
    size,
    opening,
    open(heard) {
      const worker = new Worker(new URL('./worker.ts', import.meta.url));
      let isClosed = false;
      worker.on('message', (message: FromWorker) => heard.message(message));
      worker.on('error', ({ message }) => heard.died(message));
      worker.on('exit', () => isClosed || heard.died('A worker ended before it had answered.'));
      return {
        post: (message) => worker.postMessage(message),
        close() {
          isClosed = true;
          void worker.terminate();
        },
      };
    },
  });
