import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { measurements } from '../../src/experiments/measurements.ts';
import { openCache } from '../../src/site/book/measured/cache.ts';
import { familiesOf } from './families.ts';

/**
 * Computes every number of the text that is not known yet, on all cores. The build, which has one, then only reads them;
 * without this it would compute them itself, one after the other.
 *
 * @param root the repository
 * @throws what a measurement throws
 */
export async function measure(root: string): Promise<void> {
  const cache = openCache(root, join(root, '.astro/measured.json'));
  const families = familiesOf(Object.keys(measurements).filter((id) => !cache.has(id)));
  const size = Math.min(availableParallelism(), families.length);
  await Promise.all(Array.from({ length: size }, () => work(families, cache.value)));
}

/** One thread, which takes the next family until none is left. */
function work(
  families: string[][],
  keep: (id: string, compute: () => number) => number,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url));
    const next = () => {
      const family = families.shift();
      if (family) worker.postMessage(family);
      else void worker.terminate().then(() => resolve());
    };
    worker.on('error', reject);
    worker.on('message', (values: readonly (readonly [string, number])[]) => {
      for (const [id, value] of values) keep(id, () => value);
      next();
    });
    next();
  });
}
