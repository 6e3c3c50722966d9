import { batchNorm, layers, linear, type Random, type Tensor, tensor } from '../../nn/index.ts';

/** A trained layer: linear, then normalized by running statistics. */
export interface Normalized {
  /** [inputs, units] */
  readonly weights: Tensor;
  /** [units], as are all that follow */
  readonly bias: Tensor;
  readonly gamma: Tensor;
  readonly beta: Tensor;
  readonly mean: Tensor;
  readonly variance: Tensor;
}

export const epsilon = 1e-5;

/** One linear layer that does the same: W′ = W γ/√(σ² + ε), b′ = (b − μ) γ/√(σ² + ε) + β. */
export function fold({ weights, bias, gamma, beta, mean, variance }: Normalized, by = epsilon) {
  const scale = gamma.div(variance.add(by).sqrt());
  return { weights: weights.mul(scale), bias: bias.sub(mean).mul(scale).add(beta), scale };
}

/** What the two layers answer in evaluation mode. @param x [examples, inputs] */
export const unfolded = (x: Tensor, layer: Normalized): Tensor =>
  batchNorm(linear(x, layer.weights, layer.bias), layer.gamma, layer.beta, {
    mean: layer.mean,
    variance: layer.variance,
    epsilon,
  });

/** A layer with two inputs and three units whose statistics have followed twenty random batches. */
export function someLayer(random: Random): Normalized {
  const first = layers.linear(2, 3, { random: random.fork('weights') });
  const norm = layers.batchNorm(3);
  const [weights, bias] = first.parameters().map(({ node }) => node) as [Tensor, Tensor];
  for (let batch = 0; batch < 20; batch++) {
    const x = Array.from({ length: 32 }, () => [2 + random.normal(), 3 * random.normal()]);
    norm.call(first.call(tensor(x)), { training: true });
  }
  const [mean, variance] = norm.state().map(({ node }) => node) as [Tensor, Tensor];
  // As a training might have left them.
  const [gamma, beta] = [0, 1].map(() => tensor([0, 1, 2].map(() => 1 + 0.5 * random.normal()))) as [Tensor, Tensor]; // biome-ignore format: one line
  return { weights, bias, gamma, beta, mean, variance };
}
