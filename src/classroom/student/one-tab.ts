/** Tells whether this tab may write: one at a time works on an assignment, the others look on. */
export type Holder = 'mine' | 'other' | 'unknown';

/**
 * Asks to be the tab that works under `name`, and says whenever that changes: the next in line takes over when the
 * first one closes. Where a browser has no locks every tab works; what they write is merged.
 *
 * @returns how to give it back
 */
export function holdTab(name: string, tell: (holder: Holder) => void): () => void {
  const { locks } = navigator;
  if (!locks) {
    tell('unknown');
    return () => {};
  }
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
