import { parametersOf } from '../../../experiments/digits/network.ts';
import { blocksFor, type DigitsConfig } from '../../../experiments/digits/training.ts';
import { loadWeights, saveWeights } from '../../../nn/index.ts';
import { mapsOf, type State, sizes } from '../model.ts';

/** The weights of a net as a safetensors file. */
export const toFile = (config: Pick<DigitsConfig, 'maps' | 'seed' | 'weights'>) =>
  saveWeights(parametersOf(blocksFor(config)));

/** Weights of a file, and the size of net that they are of. @throws with what is wrong with the file */
export function fromFile(
  bytes: Uint8Array,
  size: State['size'],
): { size: State['size']; weights: Float32Array[] } {
  const load = (one: State['size']) => {
    const parameters = parametersOf(blocksFor({ maps: mapsOf[one], seed: 0 }));
    loadWeights(parameters, bytes);
    return { size: one, weights: parameters.map((p) => Float32Array.from(p.dataSync())) };
  };
  for (const other of sizes.filter((one) => one !== size)) {
    try {
      return load(other);
    } catch {
      // Not of this size; the last word has the size that is chosen.
    }
  }
  return load(size);
}
