import type { Port } from '../../../experiments/runner/client.ts';

/** The workers of one experiment. One that is done waits for the next run, which then needs no network. */
export class Crew {
  #spare: Port | null = null;
  /** Workers that are known to have the experiment, the spare among them. */
  readonly #able = new Set<Port>();
  /** Runs that wait for one of these; they are told when none is left. */
  readonly #waiting: ((port: Port | null) => void)[] = [];

  has(port: Port): boolean {
    return this.#able.has(port);
  }

  /** Whether more than one has the experiment, so that one can be spared. */
  get hasOthers(): boolean {
    return this.#able.size > 1;
  }

  /** The spare, or a worker that is opened now. */
  take(open: () => Port): Port {
    const port = this.#spare ?? open();
    this.#spare = null;
    return port;
  }

  /** One of those that have the experiment, as soon as it is free; null where there is none. */
  async next(): Promise<Port | null> {
    const spare = this.#spare;
    this.#spare = null;
    if (spare !== null || this.#able.size === 0) return spare;
    return new Promise((go) => this.#waiting.push(go));
  }

  /** A worker that was opened has the experiment. */
  join(port: Port): void {
    this.#able.add(port);
  }

  /** A worker is done: it goes on with whoever waits, or stays as the spare; one is enough. */
  give(port: Port): void {
    const next = this.#waiting.shift();
    if (next) next(port);
    else if (this.#spare === null) this.#spare = port;
    else this.drop(port);
  }

  /** Closes a worker. */
  drop(port: Port): void {
    port.terminate();
    this.#able.delete(port);
    if (this.#able.size > 0) return;
    for (const none of this.#waiting.splice(0)) none(null);
  }
}
