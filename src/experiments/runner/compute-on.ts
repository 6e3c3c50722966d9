import { backend, chooseBackend, deviceLosses, setBackend, type Work } from '../../nn/index.ts';
import { type Granted, onProcessor, onReference, type RunDevice } from './device.ts';

/** Why a device cannot be had; null where it computes from now on. */
async function refusalOf({ backend: name, precision, mode }: RunDevice): Promise<string | null> {
  try {
    await setBackend(name, { precision, mode });
    return null;
  } catch (error) {
    return error instanceof Error ? error.message.replace(/^setBackend: /, '') : String(error);
  }
}

/** Computes on a device from now on; where that cannot be had on the next slower one, with the reason. */
export async function computeOn(device: RunDevice): Promise<Granted> {
  const refusal = await refusalOf(device);
  if (refusal === null) return { device, reason: null };
  if (device.backend === 'webgl' && (await refusalOf(onProcessor)) === null)
    return { device: onProcessor, reason: refusal };
  await setBackend('reference');
  return { device: onReference, reason: refusal };
}

/**
 * Asked now and then, tells what computes from now on, and why, if the device of a run was taken away
 * since the last question: another one that the machine gave, or the processor.
 */
export function watchFor(device: RunDevice | null): () => Promise<Granted | null> {
  let known = deviceLosses().times;
  return async () => {
    const { times, isGone } = deviceLosses();
    if (device === null || times <= known) return null;
    known = times;
    if (!isGone) return { device, reason: 'the graphics card was reset, and the run went on from its last checkpoint' }; // biome-ignore format: one line
    const instead = await computeOn(onProcessor);
    known = 0;
    return { ...instead, reason: 'the graphics card was taken away in mid-training, and the run goes on here from its last checkpoint' }; // biome-ignore format: one line
  };
}

/**
 * Computes on the fastest device for a run from now on.
 *
 * @param work tells what one step costs, on the device that computes now
 * @param now milliseconds
 */
export async function computeOnFastest(work: () => Work, now: () => number): Promise<Granted> {
  const fallback = await computeOn(onProcessor);
  if (backend() === 'reference') return fallback;
  const { name, options, reason } = await chooseBackend(work(), { now });
  const device = {
    backend: name,
    precision: options.precision ?? 'float32',
    mode: options.mode ?? 'strict',
  };
  return { ...(await computeOn(device)), reason };
}
