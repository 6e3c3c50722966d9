import type { Library, Prepared } from '../libraries/library.ts';
import type { Data } from '../workloads/data.ts';
import type { Task } from '../workloads/task.ts';
import type { Measured } from './measured.ts';

/** A library at one task: what it has found so far, and how long its turns took. */
export class Contender {
  readonly library: Library;
  /** Repetitions in one turn. */
  times = 1;
  spentMs = 0;
  private readonly prepared: Prepared;
  private readonly firstMs: number;
  private readonly checked: number;
  private readonly bytes: number | null;
  private readonly perRepetition: number[] = [];

  private constructor(
    library: Library,
    prepared: Prepared,
    found: { firstMs: number; check: number; bytes: number | null },
  ) {
    this.library = library;
    this.prepared = prepared;
    this.firstMs = found.firstMs;
    this.checked = found.check;
    this.bytes = found.bytes;
  }

  /** Runs the task once from nothing, and as often as its check asks; null where the library cannot do it. */
  static async first(library: Library, task: Task, data: Data): Promise<Contender | null> {
    await library.enter();
    const before = library.memory?.() ?? 0;
    const start = performance.now();
    const prepared = library.prepare(task, data);
    if (!prepared) return null;
    await prepared.run(1);
    let check = await prepared.check();
    const firstMs = performance.now() - start;
    if (task.kind === 'network') {
      await prepared.run(2);
      check = await prepared.check();
    }
    const bytes = library.memory ? library.memory() - before : null;
    return new Contender(library, prepared, { firstMs, check, bytes });
  }

  /** Finds how many repetitions fill a turn, and goes on until turns take equally long. */
  async warmUp(turnMs: number, mostMs: number): Promise<void> {
    let before = Number.POSITIVE_INFINITY;
    for (const start = performance.now(); performance.now() - start < mostMs; ) {
      const ms = await this.turn();
      const isStable = ms / this.times > 0.95 * before;
      before = ms / this.times;
      if (ms >= 0.8 * turnMs && isStable) break;
      const wanted = ms > 0 ? (turnMs / ms) * this.times : 10 * this.times;
      this.times = Math.max(1, Math.min(Math.round(wanted), 10 * this.times));
    }
    this.perRepetition.length = 0;
    this.spentMs = 0;
  }

  /** One turn; how long it took, in ms. */
  async turn(): Promise<number> {
    await this.library.enter();
    const start = performance.now();
    const running = this.prepared.run(this.times);
    if (running) await running;
    const ms = performance.now() - start;
    this.perRepetition.push(ms / this.times);
    this.spentMs += ms;
    return ms;
  }

  get turns(): number {
    return this.perRepetition.length;
  }

  result(): Measured {
    const sorted = [...this.perRepetition].sort((a, b) => a - b);
    const quarter = sorted.slice(0, Math.max(1, Math.ceil(sorted.length / 4)));
    const { library, firstMs, checked, bytes } = this;
    return {
      library: library.name,
      family: library.family,
      obstacle: null,
      firstMs,
      ms: quarter[Math.floor(quarter.length / 2)] ?? Number.NaN,
      turns: sorted.length,
      check: checked,
      bytes,
    };
  }
}
