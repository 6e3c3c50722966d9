import { initializers, matmul, random, relu, type Tensor, tensor } from '../../nn/index.ts';

/** Units of the hidden layer whose masks are averaged: 2⁵⁰ of them. */
export const hiddenUnits = 50;
const INPUTS = 20;

/**
 * What each of fifty hidden units adds to the one output of a 20-50-1 ReLU network, for one random
 * example: activation times outgoing weight, [50, 1]. With all units on, the output is their sum.
 */
export function fiftyTerms(seed: number): Tensor {
  const source = random(seed);
  const weights = initializers.heNormal();
  const first = weights([INPUTS, hiddenUnits], source.fork('weights'));
  const second = weights([hiddenUnits, 1], source.fork('outgoing'));
  const inputs = source.fork('inputs');
  const x = tensor(
    Array.from({ length: INPUTS }, () => inputs.normal()),
    [1, INPUTS],
  );
  return relu(matmul(x, first)).reshape([hiddenUnits, 1]).mul(second);
}
