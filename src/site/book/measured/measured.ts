import { join } from 'node:path';
import { measurements } from '../../../experiments/measurements.ts';
import { exact } from '../../../experiments/runner/device.ts';
import { setBackend } from '../../../nn/index.ts';
import { openCache } from './cache.ts';
import { check } from './check.ts';

// The device of the figures, and several times faster than the plain loops.
const { backend, ...options } = exact;
await setBackend(backend, options);

const cache = openCache(process.cwd(), join(process.cwd(), '.astro/measured.json'));

/** The measurements that share the unknown one's first word. */
function others(id: string): string {
  const family = id.split('.')[0] ?? '';
  const known = Object.keys(measurements).filter((one) => one.startsWith(`${family}.`));
  return known.length > 0
    ? `${family} has ${known.join(', ')}`
    : `src/experiments/measurements.ts has none that begins with "${family}."`;
}

/**
 * The library's own value of a measurement, printed in the form of `written`.
 *
 * @param written the number the sentence was written around, e.g. '1.3 × 10⁻⁶'
 * @throws when the measurement is unknown or has left its tolerance
 */
export function measured(id: string, written: string): string {
  const measurement = measurements[id];
  if (!measurement) throw new Error(`measured: no measurement "${id}"; ${others(id)}`);
  const value = cache.value(id, measurement.value);
  const { text, drift } = check(id, written, { value, tolerance: measurement.tolerance });
  if (drift) console.warn(drift);
  return text;
}
