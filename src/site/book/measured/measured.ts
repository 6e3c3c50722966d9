import { join } from 'node:path';
import { measurements } from '../../../experiments/measurements.ts';
import { openCache } from './cache.ts';
import { check } from './check.ts';

const cached = openCache(process.cwd(), join(process.cwd(), '.astro/measured.json'));

/**
 * The library's own value of a measurement, printed in the form of `written`.
 *
 * @param written the number the sentence was written around, e.g. '1.3 × 10⁻⁶'
 * @throws when the measurement is unknown or has left its tolerance
 */
export function measured(id: string, written: string): string {
  const measurement = measurements[id];
  if (!measurement)
    throw new Error(
      `measured: no measurement "${id}"; src/experiments/measurements.ts has ${Object.keys(measurements).join(', ')}`,
    );
  const value = cached(id, measurement.value);
  const { text, drift } = check(id, written, { value, tolerance: measurement.tolerance });
  if (drift) console.warn(drift);
  return text;
}
