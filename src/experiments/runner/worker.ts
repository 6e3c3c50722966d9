/// <reference lib="webworker" />
import { findExperiment } from './catalogue.ts';
import { computeOn, computeOnFastest, watchFor } from './compute-on.ts';
import type { Request } from './protocol.ts';
import { serve } from './serve.ts';

declare const self: DedicatedWorkerGlobalScope;

// A message to oneself comes back after those that wait, and unlike a timer without a delay.
const { port1, port2 } = new MessageChannel();
const waiting: (() => void)[] = [];
port1.onmessage = () => waiting.shift()?.();

let afterLoss = watchFor(null);

const handle = serve({
  find: findExperiment,
  send: (answer) => self.postMessage(answer),
  async prepare(device, work) {
    const granted = await (device === 'fastest'
      ? computeOnFastest(work, () => performance.now())
      : computeOn(device));
    afterLoss = watchFor(granted.device);
    return granted;
  },
  afterLoss: () => afterLoss(),
  breathe: () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(null);
    }),
});

self.onmessage = ({ data }: MessageEvent<Request>) => void handle(data);
