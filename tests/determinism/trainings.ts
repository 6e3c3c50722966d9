import {
  compile,
  gradients,
  type Layer,
  layers,
  optimizers,
  random,
  setBackend,
  sparseSoftmaxCrossEntropy,
  type Tensor,
  tensor,
} from '../../src/nn/index.ts';
import { fingerprint } from './fingerprint.ts';

const STEPS = 30;

interface Training {
  readonly network: Layer;
  readonly x: Tensor;
  readonly labels: Tensor;
}

/** Rows, batch normalisation, dropout and every function that the engines compute differently. */
function rows(): Training {
  const source = random(1);
  const network = layers.sequential([
    layers.linear(5, 12, { random: source }),
    layers.batchNorm(12),
    layers.activation('tanh'),
    layers.dropout({ rate: 0.2, random: source.fork('dropout') }),
    layers.linear(12, 8, { random: source }),
    layers.activation('gelu'),
    layers.linear(8, 3, { random: source }),
  ]);
  const x = tensor(Array.from({ length: 17 * 5 }, source.normal), [17, 5]);
  return { network, x, labels: tensor(Array.from({ length: 17 }, () => source.integer(0, 3))) };
}

/** Pictures of 9 by 9: convolution and max pooling. */
function pictures(): Training {
  const source = random(2);
  const network = layers.sequential([
    layers.conv2d(1, 4, { kernelSize: 3, padding: 'same', random: source }),
    layers.activation('relu'),
    layers.maxPool2d({ kernelSize: 2 }),
    layers.flatten(),
    layers.linear(4 * 4 * 4, 3, { random: source }),
  ]);
  const x = tensor(Array.from({ length: 6 * 9 * 9 }, source.uniform), [6, 9, 9, 1]);
  return { network, x, labels: tensor(Array.from({ length: 6 }, () => source.integer(0, 3))) };
}

/** Trains with Adam, and gives the fingerprint of every loss and of every number learned. */
function fingerprintOf({ network, x, labels }: Training, isCompiled: boolean): string {
  const parameters = network.parameters();
  const rule = optimizers.adam({ learningRate: 0.02 });
  const step = (inputs: Tensor, targets: Tensor): Tensor => {
    const loss = sparseSoftmaxCrossEntropy(network.call(inputs, { training: true }), targets);
    optimizers.apply(rule, parameters, gradients(loss, parameters));
    return loss;
  };
  const run = isCompiled ? compile(step).run : step;
  const losses = Array.from({ length: STEPS }, () => run(x, labels).item());
  if (!(losses.at(-1)! < losses[0]! / 2)) {
    throw new Error(`the training learns too little to prove anything: its losses are ${losses}`);
  }
  const learned = [...parameters, ...network.state()].map((numbers) => numbers.dataSync());
  return fingerprint([Float64Array.from(losses), ...learned]);
}

/** By training and precision. */
type Fingerprints = Readonly<Record<string, string>>;

async function everyTraining(isCompiled: boolean): Promise<Fingerprints> {
  const found: Record<string, string> = {};
  for (const precision of ['float32', 'float64'] as const) {
    await setBackend('wasm', { precision, mode: 'strict' });
    found[`rows ${precision}`] = fingerprintOf(rows(), isCompiled);
    found[`pictures ${precision}`] = fingerprintOf(pictures(), isCompiled);
  }
  return found;
}

/** What the trainings come to where this runs: each step called, and the step compiled. */
export const fingerprints = async (): Promise<{
  called: Fingerprints;
  compiled: Fingerprints;
}> => ({
  called: await everyTraining(false),
  compiled: await everyTraining(true),
});
