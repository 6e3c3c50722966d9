import { cached } from '../../../exercises/engine/cached.ts';
import type { Engine, Finding } from '../../../exercises/engine/errand.ts';
import { engineInWorkers } from '../../../exercises/view/page/engine.ts';
import { loadRunCode } from '../../../exercises/view/page/run-code.ts';
import type { Asked, Told } from './messages.ts';

/** Errands of the exercises of an earlier release: trained by its own module in a worker, programs in the page's sandbox. */
export function engineOfRelease(address: string): Engine {
  const own = engineInWorkers(loadRunCode);
  const waiting = new Map<number, (told: Told) => void>();
  let asked = 0;
  let worker: Worker | null = null;
  const close = (problem: string) => {
    worker?.terminate();
    worker = null;
    for (const [id, told] of waiting) told({ id, problem });
    waiting.clear();
  };
  const open = () => {
    const fresh = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    fresh.onmessage = ({ data }: MessageEvent<Told>) => {
      waiting.get(data.id)?.(data);
      waiting.delete(data.id);
    };
    fresh.onerror = () => close('its script did not come');
    return fresh;
  };
  return cached({
    async fetch(errand, signal): Promise<Finding> {
      if (errand.kind !== 'run') return own.fetch(errand, signal);
      worker ??= open();
      asked += 1;
      const ask: Asked = { id: asked, address, errand };
      const told = await new Promise<Told>((resolve) => {
        waiting.set(ask.id, resolve);
        worker?.postMessage(ask);
        // A training cannot be interrupted: its worker goes, and the next one opens another.
        signal?.addEventListener('abort', () => close('cancelled'), { once: true });
      });
      if ('finding' in told) return told.finding;
      if (signal?.aborted) return { kind: 'stopped', message: 'cancelled' };
      throw new Error(`The training could not be run (${told.problem}). Is there a network? Your answer stands, and no check was counted.`); // biome-ignore format: one line
    },
  });
}
