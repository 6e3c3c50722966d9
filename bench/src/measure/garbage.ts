import { librariesFor } from '../libraries/all.ts';
import type { Library } from '../libraries/library.ts';
import { dataOf } from '../workloads/data.ts';
import { isSlow } from '../workloads/rows.ts';
import type { Task } from '../workloads/task.ts';
import { rowNamed } from './measure.ts';

export interface Garbage {
  readonly library: string;
  /** Bytes of heap that one step leaves behind, on average. */
  readonly bytesPerStep: number;
  readonly steps: number;
}

/** Steps of a round, unless they take too long. */
const STEPS = 10_000;
/** What ten thousand steps of a peer leave would fill the heap: peers get a second, and the best of some rounds. */
const theirs = { mostMs: 1000, rounds: 3 };
/** What an engine leaves while it optimises is soon little beside so many steps. */
const ours = { mostMs: 30_000, rounds: 1 };

/**
 * How much the heap grows over many steps whose loss nobody reads. The young generation must be
 * large enough that nothing is collected meanwhile: the command starts both engines so.
 *
 * @param heapUsed bytes of the heap in use now
 */
export async function garbageOf(
  name: string,
  heapUsed: () => number,
  collect: () => void,
): Promise<Garbage[]> {
  const row = rowNamed(name);
  const found: Garbage[] = [];
  for (const library of librariesFor(row)) {
    if (isSlow(row, library.name)) continue;
    await library.start();
    const one = await ofLibrary(library, row.task, heapUsed, collect);
    if (one) found.push(one);
  }
  return found;
}

async function ofLibrary(
  library: Library,
  task: Task,
  heapUsed: () => number,
  collect: () => void,
): Promise<Garbage | null> {
  try {
    await library.enter();
    const prepared = library.prepare(task, dataOf(task));
    if (!prepared) return null;
    await prepared.run(3);
    const { mostMs, rounds: most } = library.family === 'Chain Rule' ? ours : theirs;
    const start = performance.now();
    await prepared.run(10);
    const each = (performance.now() - start) / 10;
    await prepared.run(Math.ceil(Math.min(STEPS, mostMs / each)));
    const steps = Math.max(1, Math.min(STEPS, Math.round(mostMs / each)));
    const rounds: number[] = [];
    while (rounds.length < most) {
      collect();
      const before = heapUsed();
      await prepared.run(steps);
      rounds.push((heapUsed() - before) / steps);
    }
    return { library: library.name, bytesPerStep: Math.min(...rounds), steps };
  } catch {
    return null; // says why where its speed is measured
  }
}
