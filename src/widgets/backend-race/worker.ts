/// <reference lib="webworker" />
import { race } from '../../experiments/engine/race.ts';
import { workloads } from '../../experiments/engine/workloads.ts';
import type { Answer, Request } from './protocol.ts';

declare const self: DedicatedWorkerGlobalScope;

const send = (answer: Answer): void => self.postMessage(answer);

/** What the driver calls itself. */
function rendererName(): string | null {
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2');
  if (!gl) return null;
  const extension = gl.getExtension('WEBGL_debug_renderer_info');
  const name: unknown = gl.getParameter(extension?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER);
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return typeof name === 'string' ? name : null;
}

/** A message to oneself comes back after those that wait. */
const { port1, port2 } = new MessageChannel();
const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });

self.onmessage = async ({ data }: MessageEvent<Request>) => {
  try {
    send({
      kind: 'renderer',
      name: typeof OffscreenCanvas === 'undefined' ? null : rendererName(),
    });
    const machine = { now: () => performance.now(), breathe, budgetMs: data.budgetMs };
    for await (const lap of race(workloads[data.workload], machine)) send({ kind: 'lap', lap });
    send({ kind: 'done' });
  } catch (problem) {
    send({ kind: 'failed', message: problem instanceof Error ? problem.message : String(problem) });
  }
};
