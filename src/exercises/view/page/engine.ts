import { connect } from '../../../experiments/runner/client.ts';
import { openRunner } from '../../../experiments/runner/open.ts';
import type { Engine, Errand, Finding } from '../../engine/errand.ts';
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
        return { kind: 'code', result: await (await runCode())(source, options) };
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

/** One experiment up to its last step, in a worker of its own. */
function runInWorker({ experiment, config, steps }: RunErrand, signal?: AbortSignal) {
  return new Promise<Finding>((resolve) => {
    const finish = (finding: Finding) => {
      run.close();
      resolve(finding);
    };
    const cancel = () => finish({ kind: 'stopped', message: 'cancelled' });
    const run = connect<unknown, unknown>(
      openRunner(),
      { experiment, config },
      {
        onFrame: (frame, step) => step === steps && finish({ kind: 'run', frame }),
        onFailure: (message) => finish({ kind: 'stopped', message }),
      },
    );
    if (signal?.aborted) return cancel();
    signal?.addEventListener('abort', cancel, { once: true });
    if (steps > 0) run.seek(steps);
  });
}
