import { backend, chooseBackend, setBackend, type Work } from '../../nn/index.ts';
import { exact, type Granted, onReference, type RunDevice } from './device.ts';

/** Computes on a device from now on; on the plain reference, with the reason, where that cannot be had. */
export async function computeOn(device: RunDevice): Promise<Granted> {
  const { backend: name, precision, mode } = device;
  try {
    await setBackend(name, { precision, mode });
    return { device, reason: null };
  } catch (error) {
    await setBackend('reference');
    return { device: onReference, reason: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Computes on the fastest device for a run from now on.
 *
 * @param work tells what one step costs, on the device that computes now
 * @param now milliseconds
 */
export async function computeOnFastest(work: () => Work, now: () => number): Promise<Granted> {
  const fallback = await computeOn({ ...exact, precision: 'float32' });
  if (backend() === 'reference') return fallback;
  const { name, options, reason } = await chooseBackend(work(), { now });
  const device = {
    backend: name,
    precision: options.precision ?? 'float32',
    mode: options.mode ?? 'strict',
  };
  return { ...(await computeOn(device)), reason };
}
