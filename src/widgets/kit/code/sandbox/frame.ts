import type { Report, Start } from './program.ts';

interface Errand {
  readonly script: string;
  readonly start: Start;
}

/** Opens `public/sandbox.html` without an origin and gives it a script to run in a worker, to be told more later. Closing kills the worker. */
export function openFrame(errand: Errand, onReport: (report: Report) => void) {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.title = 'Sandbox of the program';
  frame.hidden = true;
  frame.src = `${import.meta.env.BASE_URL}/sandbox.html`.replace(/\/+/g, '/');
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }: MessageEvent<Report>) => onReport(data);
  const greet = ({ source }: MessageEvent) => {
    if (source !== frame.contentWindow || source === null) return;
    removeEventListener('message', greet);
    // A document from nowhere has no origin that could be named.
    frame.contentWindow?.postMessage(errand, '*', [port2]);
  };
  addEventListener('message', greet);
  document.body.append(frame);
  return {
    send: (message: unknown) => port1.postMessage(message),
    close() {
      removeEventListener('message', greet);
      port1.close();
      frame.remove();
    },
  };
}
