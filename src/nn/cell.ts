/**
 * Something that a training step changes: a parameter's value, an optimizer's memory. The states
 * themselves never change, so keeping one is enough to come back to it.
 */
export class Cell<State> {
  private current: State;

  constructor(state: State) {
    this.current = state;
  }

  get state(): State {
    return this.current;
  }

  set state(next: State) {
    watcher?.(this);
    this.current = next;
  }

  /** Remembers the present state; calling the result brings it back. */
  keep(): () => void {
    const kept = this.current;
    return () => {
      this.current = kept;
    };
  }
}

type Watcher = (cell: Cell<unknown>) => void;

let watcher: Watcher | null = null;

/** Runs `action` and reports every cell that is about to change in it. */
export function watching<Result>(watch: Watcher, action: () => Result): Result {
  const before = watcher;
  watcher = watch;
  try {
    return action();
  } finally {
    watcher = before;
  }
}
