import { digitsTraining, updatesPerStep } from '../digits/training.ts';
import { maps } from './maps.ts';

/** Ten looks at 2,000 digits. */
const UPDATES = 400;

/**
 * Trains the net whose convolutions `digit-weights.ts` ships, from a fixed seed. In float32 on `wasm`
 * in strict mode it has the same bits on every machine.
 *
 * @returns kernels and biases of the two convolutions, row-major
 */
export function madeWeights(): readonly Float32Array[] {
  const config = { maps, learningRate: 0.003, batch: 50, examples: 2000, tests: 10, seed: 1 };
  const run = digitsTraining.start(config);
  for (let step = 0; step < UPDATES / updatesPerStep; step++) run.advance();
  return run.frame().parameters.slice(0, 4);
}
