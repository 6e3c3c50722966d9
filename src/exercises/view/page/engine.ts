import { connect } from '../../../experiments/runner/client.ts';
import { openRunner } from '../../../experiments/runner/open.ts';
import { type Engine, type Errand, type Finding, findingOf } from '../../engine/errand.ts';
import type { RunCode } from '../../engine/run-code.ts';

type RunErrand = Extract<Errand, { readonly kind: 'run' }>;

/** Workers at a time: the page itself wants a core. */
const most = Math.max(1, Math.min(4, (globalThis.navigator?.hardwareConcurrency ?? 2) - 1));

/** Errands run in workers, a few at a time; the page never waits. */
export function engineInWorkers(runCode: () => Promise<RunCode>): Engine {
  let running = 0;
  const waiting: (() => void)[] = [];
  const turn = async () => {
    if (running >= most) await new Promise<void>((go) => waiting.push(go));
    running += 1;
  };
  const done = () => {
    running -= 1;
    waiting.shift()?.();
  };
  return {
    async fetch(errand, signal) {
      if (errand.kind === 'code') {
        const { source, tests, seed } = errand;
        const options = { tests, seed, ...(signal === undefined ? {} : { signal }) };
        return findingOf(await (await runCode())(source, options));
      }
      await turn();
      try {
        return await runInWorker(errand, signal);
      } finally {
        done();
      }
    },
  };
}

/**
 * One experiment up to its last step, in a worker of its own.
 *
 * @throws where the worker or the experiment could not be fetched: that says nothing of the answer
 */
function runInWorker({ experiment, config, steps }: RunErrand, signal?: AbortSignal) {
  return new Promise<Finding>((resolve, reject) => {
    let isThere = false;
    const finish = (finding: Finding) => {
      run.close();
      resolve(finding);
    };
    const lost = (message: string) => {
      run.close();
      reject(new Error(`The training could not be run (${message}). Is there a network? Your answer stands, and no check was counted.`)); // biome-ignore format: one line
    };
    const cancel = () => finish({ kind: 'stopped', message: 'cancelled' });
    const port = openRunner();
    const run = connect<unknown, unknown>(
      port,
      { experiment, config },
      {
        onDevice() {
          isThere = true;
        },
        onFrame: (frame, step) => step === steps && finish({ kind: 'run', frame }),
        onFailure: (message) => (isThere ? finish({ kind: 'stopped', message }) : lost(message)),
      },
    );
    // The experiment's own errors come as messages; this is the worker's.
    port.onerror = ({ message }) => lost(message || 'its script did not arrive');
    if (signal?.aborted) return cancel();
    signal?.addEventListener('abort', cancel, { once: true });
    if (steps > 0) run.seek(steps);
  });
}
