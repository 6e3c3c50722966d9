/** Tells whether this tab may write: one at a time works on an assignment, the others look on. */
export type Holder = 'mine' | 'other';

/**
 * Asks to be the tab that works under `name`, and says whenever that changes: the next in line takes over when the
 * first one closes.
 *
 * @returns how to give it back
 */
export function holdTab(name: string, tell: (holder: Holder) => void): () => void {
  const { locks } = navigator;
  if (!locks) return holdBySpeaking(name, tell);
  const over = new AbortController();
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const hold = () => {
    tell('mine');
    return held;
  };
  void locks.request(name, { ifAvailable: true }, (lock) => {
    if (lock) return hold();
    tell('other');
    // In line for when the other tab closes.
    void locks.request(name, { signal: over.signal }, hold).catch(() => {});
    return undefined;
  });
  return () => {
    over.abort();
    letGo();
  };
}

/** How long a tab waits for another one to say that it works already. */
const patienceMs = 300;

/** The same where a browser has no locks, as on a page without a secure address: tabs ask each other. */
export function holdBySpeaking(name: string, tell: (holder: Holder) => void): () => void {
  const channel = new BroadcastChannel(name);
  let isMine = false;
  const hold = () => {
    isMine = true;
    channel.postMessage('I do');
    tell('mine');
  };
  let waiting = setTimeout(hold, patienceMs);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (isMine) {
      if (data === 'who works?') channel.postMessage('I do');
      return;
    }
    if (data !== 'I do' && data !== 'I leave') return;
    clearTimeout(waiting);
    if (data === 'I do') tell('other');
    // Of those that wait, one goes on: the others hear it say so.
    else waiting = setTimeout(hold, patienceMs + Math.floor(Math.random() * patienceMs));
  };
  channel.postMessage('who works?');
  return () => {
    clearTimeout(waiting);
    if (isMine) channel.postMessage('I leave');
    isMine = false;
    channel.close();
  };
}
