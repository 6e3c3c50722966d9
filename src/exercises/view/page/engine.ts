import { connect, type Port } from '../../../experiments/runner/client.ts';
import { openRunner } from '../../../experiments/runner/open.ts';
import { type Engine, type Errand, type Finding, findingOf } from '../../engine/errand.ts';
import type { RunCode } from '../../engine/run-code.ts';
import { Crew } from './crew.ts';

type RunErrand = Extract<Errand, { readonly kind: 'run' }>;

/** The page itself wants a core. */
const spareCores = Math.max(1, Math.min(4, (globalThis.navigator?.hardwareConcurrency ?? 2) - 1));

const cancelled: Finding = { kind: 'stopped', message: 'cancelled' };

interface WorkerOptions {
  readonly open?: () => Port;
  /** Workers at a time. */
  readonly most?: number;
}

/** Errands run in workers, a few at a time; the page never waits. */
export function engineInWorkers(
  runCode: () => Promise<RunCode>,
  { open = openRunner, most = spareCores }: WorkerOptions = {},
): Engine {
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
  const crews = new Map<string, Crew>();
  const crewOf = (experiment: string) => {
    const crew = crews.get(experiment) ?? new Crew();
    crews.set(experiment, crew);
    return crew;
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
        return await runWith(crewOf(errand.experiment), errand, open, signal);
      } finally {
        done();
      }
    },
  };
}

/**
 * One experiment up to its last step, by a worker of its crew.
 *
 * @throws where neither the worker nor the experiment could be fetched: that says nothing of the answer
 */
async function runWith(crew: Crew, errand: RunErrand, open: () => Port, signal?: AbortSignal) {
  if (signal?.aborted) return cancelled;
  let port: Port | null = crew.take(open);
  for (;;) {
    const came = await runOn(port, crew, errand, signal);
    if (came.kind !== 'lost') return came;
    // One that could not be fetched now is no loss while another has the experiment.
    port = came.isNew ? await crew.next() : null;
    if (port === null) throw new Error(`The training could not be run (${came.message}). Is there a network? Your answer stands, and no check was counted.`); // biome-ignore format: one line
  }
}

/** The worker or its experiment did not come; one that was not new broke down under the run. */
interface Lost {
  readonly kind: 'lost';
  readonly message: string;
  readonly isNew: boolean;
}

function runOn(
  port: Port,
  crew: Crew,
  { experiment, config, steps }: RunErrand,
  signal?: AbortSignal,
) {
  return new Promise<Finding | Lost>((resolve) => {
    let isOver = false;
    const end = (came: Finding | Lost, leave: () => void) => {
      if (isOver) return;
      isOver = true;
      signal?.removeEventListener('abort', cancel);
      leave();
      resolve(came);
    };
    const finish = (finding: Finding) => end(finding, () => crew.give(port));
    const lost = (message: string) => {
      const isNew = !crew.has(port);
      end({ kind: 'lost', message, isNew }, () => crew.drop(port));
    };
    const run = connect<unknown, unknown>(
      port,
      { experiment, config },
      {
        onDevice: () => crew.join(port),
        onFrame(frame, step) {
          if (step === steps) finish({ kind: 'run', frame });
          else if (signal?.aborted) finish(cancelled);
          else run.seek(steps);
        },
        onFailure: (message) =>
          crew.has(port) ? finish({ kind: 'stopped', message }) : lost(message),
      },
    );
    // The experiment's own errors come as messages; this is the worker's.
    port.onerror = ({ message }) => lost(message || 'its script did not arrive');
    // The last worker that has the experiment is not killed but waited for: without a network there is no other.
    const cancel = () =>
      crew.has(port) && !crew.hasOthers
        ? resolve(cancelled)
        : end(cancelled, () => crew.drop(port));
    signal?.addEventListener('abort', cancel, { once: true });
  });
}
