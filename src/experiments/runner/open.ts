import { findExperiment } from './catalogue.ts';
import type { Port } from './client.ts';
import { onReference } from './device.ts';
import type { Request } from './protocol.ts';
import { serve } from './serve.ts';

/** A worker for one run, or the page itself where workers cannot be had. */
export function openRunner(): Port {
  try {
    return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' }) as Port;
  } catch {
    return openInPage();
  }
}

/** The same runner without a worker: it gives way to the page after every frame. */
export function openInPage(): Port {
  let closed = false;
  const port: Port = {
    onmessage: null,
    onerror: null,
    postMessage: (request: Request) => void handle(request),
    terminate() {
      closed = true;
    },
  };
  const handle = serve({
    find: findExperiment,
    send: (answer) => {
      if (!closed) port.onmessage?.({ data: answer as never });
    },
    // The page's own engine steps graphs: it stays what it is.
    prepare: async () => ({ device: onReference, reason: 'workers cannot be had here' }),
    breathe: () => new Promise((resolve) => setTimeout(resolve)),
  });
  return port;
}
