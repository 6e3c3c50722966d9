import { gradients, mul, sum, type Tensor, tensor } from '../../../src/nn/index.ts';
import { weightsLike } from './numbers.ts';
import type { Row } from './rows/row.ts';

/** Inputs as plain numbers, to be made anew on whatever computes. */
export type Given = readonly (readonly [numbers: ArrayLike<number>, shape: readonly number[]])[];

export const givenBy = (inputs: readonly Tensor[]): Given =>
  inputs.map((x) => [x.dataSync(), x.shape]);

/** An operation's result, then its gradients for a fixed upstream gradient without pattern. */
export function resultAndGradients(row: Row, inputs: readonly Tensor[]): Tensor[] {
  const y = row.f(...inputs);
  return [y, ...gradients(sum(mul(y, weightsLike(y))), inputs)];
}

export interface Outcome {
  readonly shapes: readonly (readonly number[])[];
  readonly numbers: readonly (readonly number[])[];
}

/** What an operation gives for these numbers here and now, or the message that refuses them. */
export function outcomeOf(row: Row, given: Given): Outcome | string {
  try {
    const inputs = given.map(([numbers, shape]) => tensor(numbers, shape));
    const found = resultAndGradients(row, inputs);
    return {
      shapes: found.map(({ shape }) => shape),
      numbers: found.map((one) => [...one.dataSync()]),
    };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
