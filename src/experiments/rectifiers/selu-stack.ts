import {
  evaluate,
  exp,
  initializers,
  less,
  matmul,
  random,
  selu,
  type Tensor,
  tensor,
  tidy,
  where,
} from '../../nn/index.ts';
import type { Experiment } from '../runner/experiment.ts';
import { alpha, lambda } from './selu-constants.ts';

/** SELU, SELU with its two constants exchanged, and the formula as it is printed. */
export const seluForms = ['right', 'swapped', 'printed'] as const;
export type SeluForm = (typeof seluForms)[number];

export interface SeluStackConfig {
  readonly form: SeluForm;
  readonly depth: number;
  /** Units of each layer, and inputs. */
  readonly width: number;
  /** Examples in the batch. */
  readonly examples: number;
  readonly seed: number;
}

/** `above`·z above 0, and that times a·(eᶻ − 1) below. */
const seluWith = (z: Tensor, above: number, a: number): Tensor =>
  where(
    less(0, z),
    z.mul(above),
    exp(where(less(0, z), 0, z))
      .sub(1)
      .mul(above * a),
  );

/** An exponential on both sides: λα(eᶻ − 1) for every z, with λ = 1.67 and α = 1.05. */
const asPrinted = (z: Tensor): Tensor =>
  exp(z)
    .sub(1)
    .mul(1.67 * 1.05);

export const seluFormOf: Readonly<Record<SeluForm, (z: Tensor) => Tensor>> = {
  right: selu,
  swapped: (z) => seluWith(z, alpha, lambda),
  printed: asPrinted,
};

/** Standard deviation of each layer's activations, a list per seed. Infinite once one of them is. */
export type SeluStack = readonly (readonly number[])[];

/** Infinity where a number is infinite, or came out of one as no number. */
function deviationOf(values: Tensor): number {
  const numbers = values.dataSync();
  let [sum, squares] = [0, 0];
  for (const value of numbers) {
    if (!Number.isFinite(value)) return Number.POSITIVE_INFINITY;
    sum += value;
  }
  const mean = sum / numbers.length;
  for (const value of numbers) squares += (value - mean) * (value - mean);
  return Math.sqrt(squares / numbers.length);
}

/** Standard normal inputs through a stack of layers with LeCun's weights and no biases. */
export function deviations(
  { form, depth, width, examples }: SeluStackConfig,
  seed: number,
): number[] {
  return tidy(() => {
    const [inputs, source] = [random(seed).fork('data'), random(seed).fork('weights')];
    const weights = initializers.lecunNormal();
    const outputs: Tensor[] = [];
    let a = tensor(
      Array.from({ length: examples * width }, () => inputs.normal()),
      [examples, width],
    );
    for (let layer = 0; layer < depth; layer++) {
      a = seluFormOf[form](matmul(a, weights([width, width], source)));
      outputs.push(a);
    }
    evaluate(outputs);
    return outputs.map(deviationOf);
  });
}

/** What twenty layers make of a signal, by the form of SELU; each step adds a seed. */
export const seluStack: Experiment<SeluStackConfig, SeluStack, SeluStack> = {
  id: 'selu-stack',
  start(config) {
    let known: SeluStack = [];
    return {
      advance() {
        known = [...known, deviations(config, config.seed + known.length)];
      },
      frame: () => known,
      checkpoint: () => known,
      restore(checkpoint) {
        known = checkpoint;
      },
    };
  },
};
