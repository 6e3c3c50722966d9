/** Something that a training step changes, and that a checkpoint brings back. */
export interface Keepable {
  /** Remembers how it is now; calling the result brings that back. */
  keep(): () => void;
}

/** A device that has newer numbers for cells than the cells themselves. */
export interface Holder {
  /** Hands all of them over. */
  giveBack(): void;
}

/** Who wants to know what an action touches. */
export interface Watcher {
  reads?(cell: Cell<unknown>): void;
  changes(keepable: Keepable): void;
}

let watcher: Watcher | null = null;

/** Runs `action` and reports every cell that it reads, and every keepable just before it changes. */
export function watching<Result>(by: Watcher, action: () => Result): Result {
  const before = watcher;
  watcher = by;
  try {
    return action();
  } finally {
    watcher = before;
  }
}

/** Says that something is about to change. */
export const changing = (keepable: Keepable): void => watcher?.changes(keepable);

/**
 * Something that a training step changes: a parameter's value, an optimizer's memory. The states
 * themselves never change, so keeping one is enough to come back to it.
 */
export class Cell<State> implements Keepable {
  private current: State;
  /** A device that is ahead of this cell while it replays a step; null when none is. */
  holder: Holder | null = null;
  /** Whether anybody may hold on to the present state. */
  private isShown = true;

  constructor(state: State) {
    this.current = state;
  }

  get state(): State {
    this.holder?.giveBack();
    watcher?.reads?.(this);
    this.isShown = true;
    return this.current;
  }

  set state(next: State) {
    this.holder?.giveBack();
    changing(this);
    this.current = next;
    this.isShown = true;
  }

  /** The state as last known here, without asking a device for a newer one. */
  get known(): State {
    return this.current;
  }

  /** Takes over what a device hands back. @returns whether somebody may still want what was here before */
  receive(state: State): boolean {
    const wasShown = this.isShown;
    this.holder = null;
    this.current = state;
    this.isShown = false;
    return wasShown;
  }

  keep(): () => void {
    this.holder?.giveBack();
    this.isShown = true;
    const kept = this.current;
    return () => {
      this.holder?.giveBack();
      this.current = kept;
      this.isShown = true;
    };
  }
}
