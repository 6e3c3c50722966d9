import type { Report, Start } from './program.ts';

interface Errand {
  readonly script: string;
  readonly start: Start;
}

const address = `${import.meta.env.BASE_URL}/sandbox.html`.replace(/\/+/g, '/');

/** The document in which the programs of this page run; it stays, so that a program needs no network. */
let opened: Promise<HTMLIFrameElement> | null = null;

/**
 * Opens `public/sandbox.html` without an origin, once for all programs of the page.
 *
 * @throws where it cannot be fetched; the next call tries again
 */
export function openSandbox(): Promise<HTMLIFrameElement> {
  opened ??= open().catch((problem) => {
    opened = null;
    throw problem;
  });
  return opened;
}

/** Gives the sandbox up, as nothing answers from it; the next program opens another. */
export function leaveSandbox(): void {
  opened?.then(
    (frame) => frame.remove(),
    () => {}, // it never opened
  );
  opened = null;
}

/** A document that came has greeted before it counts as loaded; its word may still be on the way then. */
const greetingMs = 1000;

function open(): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.title = 'Sandbox of programs';
  frame.hidden = true;
  frame.src = address;
  return new Promise((resolve, reject) => {
    let hasGreeted = false;
    const greet = ({ source }: MessageEvent) => {
      if (source !== frame.contentWindow || source === null) return;
      removeEventListener('message', greet);
      hasGreeted = true;
      resolve(frame);
    };
    const lost = () => {
      if (hasGreeted) return;
      removeEventListener('message', greet);
      frame.remove();
      reject(new Error(`${address} did not come`));
    };
    addEventListener('message', greet);
    // What comes in its place, a browser's page that there is no network, counts as loaded too, and says nothing.
    frame.addEventListener('load', () => setTimeout(lost, greetingMs), { once: true });
    document.body.append(frame);
  });
}

/** Gives the sandbox a script to run in a worker of its own, to be told more later. Closing kills the worker. */
export function runInSandbox(
  errand: Errand,
  onReport: (report: Report) => void,
  onLost: () => void,
) {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }: MessageEvent<Report>) => onReport(data);
  let isOver = false;
  openSandbox().then((frame) => {
    // A document from nowhere has no origin that could be named.
    if (!isOver) frame.contentWindow?.postMessage(errand, '*', [port2]);
  }, onLost);
  return {
    send: (message: unknown) => port1.postMessage(message),
    close() {
      isOver = true;
      port1.postMessage(null);
      port1.close();
    },
  };
}
