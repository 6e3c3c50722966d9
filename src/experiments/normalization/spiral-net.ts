import {
  clipByGlobalNorm,
  compile,
  data,
  gradients,
  type Initializer,
  initializers,
  type Layer,
  layers,
  metrics,
  optimizers,
  parameter,
  random,
  sparseSoftmaxCrossEntropy,
  type Tensor,
  tensor,
  type UpdateRule,
} from '../../nn/index.ts';

/** A network of equal hidden layers on the three-arm spiral, with or without batch normalization. */
export interface SpiralNet {
  readonly activation: 'relu' | 'sigmoid';
  /** How the hidden layers' weights start; the output's are Glorot's. */
  readonly weights: 'he' | 'glorot' | 'tiny' | 'standard';
  readonly isNormalized: boolean;
  /** Hidden layers, and units of each. */
  readonly depth: number;
  readonly width: number;
  readonly learningRate: number;
  readonly batch: number;
  readonly seed: number;
  /** Share of the batch's statistics in the running ones, at each update. */
  readonly momentum?: number;
  /** The longest gradient that is let through, all parameters together; every one where it is absent. */
  readonly longest?: number;
}

/** Arms of the spiral, which are its classes. */
export const ARMS = 3;
const POINTS = 100;

const startOf: Readonly<Record<SpiralNet['weights'], Initializer>> = {
  he: initializers.heNormal(),
  glorot: initializers.glorotUniform(),
  tiny: initializers.normal({ deviation: 0.01 }),
  standard: initializers.normal({ deviation: 1 }),
};

/** Linear, normalization, activation, and again; the last layer is linear. */
function networkOf(net: SpiralNet): Layer {
  const source = random(net.seed).fork('weights');
  const sizes = [2, ...new Array<number>(net.depth).fill(net.width)];
  const hidden = sizes.slice(1).flatMap((units, i) => {
    const linear = layers.linear(sizes[i]!, units, { random: source, weights: startOf[net.weights] }); // biome-ignore format: one line
    const activate = layers.activation(net.activation);
    const { momentum = 0.1 } = net;
    return net.isNormalized
      ? [linear, layers.batchNorm(units, { momentum }), activate]
      : [linear, activate];
  });
  return layers.sequential([...hidden, layers.linear(net.width, ARMS, { random: source })]);
}

/** Gradient descent by mini-batches; each epoch in an order of its own. */
export function spiralNet(net: SpiralNet) {
  const network = networkOf(net);
  const source = random(net.seed);
  const { inputs, targets } = data.spirals(POINTS, { noise: 0.2, arms: ARMS, random: source.fork('data') }); // biome-ignore format: one line
  // A parameter that nothing trains: one recorded step serves every rate.
  const rate = parameter(tensor(net.learningRate));
  const rule: UpdateRule<null> = {
    isReplayable: true,
    start: () => null,
    step: (w, gradient) => [w.sub(gradient.mul(rate.node)).detach(), null],
  };
  const parameters = network.parameters();
  const step = compile((x: Tensor, y: Tensor) => {
    const loss = sparseSoftmaxCrossEntropy(network.call(x, { training: true }), y);
    const slopes = gradients(loss, parameters);
    const { longest } = net;
    const used = longest === undefined ? slopes : clipByGlobalNorm(slopes, longest).clipped;
    optimizers.apply(rule, parameters, used);
    return loss;
  });
  const answer = compile((x: Tensor) => network.call(x, { training: false }));
  const start = step.checkpoint();
  let order = source.fork('order');
  let epoch = data.batches({ inputs, targets }, net.batch, { random: order });

  /** The next mini-batch. */
  function drawn(): [x: Tensor, y: Tensor] {
    let next = epoch.next();
    if (next.done) {
      epoch = data.batches({ inputs, targets }, net.batch, { random: order });
      next = epoch.next();
    }
    if (next.done) throw new Error(`spiralNet: no batch of ${net.batch} examples can be drawn`);
    return [next.value.inputs, next.value.targets];
  }

  return {
    network,
    inputs,
    targets,
    step,
    drawn,
    /** From the same start, with the same batches to come, at another rate. */
    restart(learningRate: number) {
      step.restore(start);
      rate.assign(tensor(learningRate));
      order = source.fork('order');
      epoch = data.batches({ inputs, targets }, net.batch, { random: order });
    },
    /** Share of all examples that are told apart, in evaluation mode. */
    accuracy: () => metrics.accuracy(answer.run(inputs), targets),
  };
}
