import type { FromWorker, Opening } from '../../../exercises/grading/pool/messages.ts';
import { openPool } from '../../../exercises/grading/pool/pool.ts';
import { loadRunCode } from '../../../exercises/view/page/run-code.ts';

/** Workers at a time: one for each core, and not more than a browser likes. */
export const workerCount = Math.max(1, Math.min(8, navigator.hardwareConcurrency));

/** As long as the command line waits: the machine is busy with the other workers, and steps are limited in any case. */
const patienceMs = 10_000;

/** Workers of this page; programs run in the page's own sandbox, which a worker cannot open. */
export const openWorkers = (opening: Opening) =>
  openPool({
    size: workerCount,
    opening,
    open(heard) {
      const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => heard.message(data);
      worker.onerror = ({ message }) =>
        heard.died(
          message || 'A worker could not be started: its script did not come. Is there a network?',
        );
      return { post: (message) => worker.postMessage(message), close: () => worker.terminate() };
    },
    runCode: async (source, options) =>
      (await loadRunCode())(source, { ...options, limitMs: Math.max(patienceMs, options.limitMs ?? 0) }), // biome-ignore format: one line
  });
