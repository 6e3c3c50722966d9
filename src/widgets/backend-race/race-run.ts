import { type ReadonlySignal, signal } from '@preact/signals';
import type { WorkloadId } from '../../experiments/engine/workloads.ts';
import { budgetMs, type Standings } from './model.ts';
import type { Answer, Request } from './protocol.ts';

/** Just what a race needs of a worker. */
export interface Port {
  postMessage(request: Request): void;
  terminate(): void;
  onmessage: ((event: { readonly data: Answer }) => void) | null;
  onerror: ((event: { readonly message: string }) => void) | null;
}

/** Races in a worker, as the figure sees them. Nothing is kept when the page is left. */
export interface RaceRun {
  readonly standings: ReadonlySignal<Readonly<Partial<Record<WorkloadId, Standings>>>>;
  /** What runs now; null while nothing does. */
  readonly running: ReadonlySignal<WorkloadId | null>;
  readonly renderer: ReadonlySignal<string | null>;
  /** Why there is no race, in words. */
  readonly problem: ReadonlySignal<string | null>;
  start(workload: WorkloadId): void;
  /** Ends the worker at once, in the middle of whatever it computes. */
  cancel(): void;
}

export function createRaceRun(open: () => Port): RaceRun {
  const standings = signal<Readonly<Partial<Record<WorkloadId, Standings>>>>({});
  const running = signal<WorkloadId | null>(null);
  const renderer = signal<string | null>(null);
  const problem = signal<string | null>(null);
  let port: Port | null = null;

  function end(): void {
    port?.terminate();
    port = null;
    running.value = null;
  }

  function hear(workload: WorkloadId, answer: Answer): void {
    switch (answer.kind) {
      case 'renderer':
        renderer.value = answer.name;
        return;
      case 'lap': {
        const { contender, outcome } = answer.lap;
        const known = standings.peek();
        standings.value = { ...known, [workload]: { ...known[workload], [contender]: outcome } };
        return;
      }
      case 'done':
        end();
        return;
      case 'failed':
        problem.value = `The race stopped: ${answer.message}.`;
        end();
        return;
    }
  }

  return {
    standings,
    running,
    renderer,
    problem,
    start(workload) {
      end();
      problem.value = null;
      standings.value = { ...standings.peek(), [workload]: {} };
      try {
        port = open();
      } catch {
        problem.value = 'This browser gives no worker here, and without one a race would stop the page.'; // biome-ignore format: one line
        return;
      }
      running.value = workload;
      port.onmessage = ({ data }) => hear(workload, data);
      port.onerror = ({ message }) => hear(workload, { kind: 'failed', message: message || 'the worker could not be started' }); // biome-ignore format: one line
      port.postMessage({ workload, budgetMs });
    },
    cancel() {
      const workload = running.peek();
      end();
      if (workload === null) return;
      const known = standings.peek()[workload] ?? {};
      const finished = Object.entries(known).filter(([, outcome]) => outcome.state !== 'running');
      standings.value = { ...standings.peek(), [workload]: Object.fromEntries(finished) };
    },
  };
}
