import {
  binaryCrossEntropy,
  binaryCrossEntropyWithLogits,
  gradients,
  linear,
  math,
  optimizers,
  type Random,
  random,
  sigmoid,
  type Tensor,
  tanh,
  tensor,
} from '../../nn/index.ts';
import type { Experiment } from '../runner/experiment.ts';

/** Units per layer of the network on the first page: two inputs, two hidden layers, one output. */
export const units = [2, 4, 3, 1] as const;

/** A point of the plane and its class: 0 is class A, 1 is class B. */
export interface Example {
  readonly x: readonly [number, number];
  readonly label: number;
}

export interface Moment {
  /** W¹, b¹, W², b², W³, b³, each row-major. */
  readonly parameters: readonly (readonly number[])[];
  readonly loss: number;
  readonly accuracy: number;
}

/** What one point does to every unit of the network, and what every unit does to its loss. */
export interface Probe {
  /** Value of each unit, layer by layer; the last is the probability of class B. */
  readonly values: readonly (readonly number[])[];
  /** Derivative of the point's loss with respect to each of them. */
  readonly gradients: readonly (readonly number[])[];
  readonly loss: number;
}

/** What Adam remembers of one parameter. */
interface Memory<Values> {
  readonly m: Values;
  readonly v: Values;
}

interface Checkpoint {
  readonly updates: number;
  readonly parameters: Moment['parameters'];
  readonly memories: readonly Memory<readonly number[]>[];
}

const mapMemory = <From, To>({ m, v }: Memory<From>, change: (values: From) => To): Memory<To> => ({
  m: change(m),
  v: change(v),
});

const numbers = (values: Tensor) => [...values.dataSync()];
const settled = (values: Tensor) => tensor(values.dataSync(), values.shape);

const shapes = units.slice(1).flatMap((to, layer) => [[units[layer] ?? 0, to], [to]]);

/**
 * Two interleaved half circles around the origin, `each` points a class.
 *
 * @param noise standard deviation of the normal noise on both coordinates
 */
export function moons(random: Random, each: number, noise: number): Example[] {
  return [0, 1].flatMap((label) =>
    Array.from({ length: each }, (_, i): Example => {
      const angle = (Math.PI * i) / (each - 1);
      const side = label === 0 ? 1 : -1;
      return {
        x: [
          side * (math.cos(angle) - 0.5) + noise * random.normal(),
          side * (math.sin(angle) - 0.25) + noise * random.normal(),
        ],
        label,
      };
    }),
  );
}

/** The training set of a seed: 46 points a class. */
export const trainingSet = (seed: number) => moons(random(seed).fork('data'), 46, 0.22);

/** Glorot weights and biases of 0. */
function start(random: Random): Tensor[] {
  return shapes.map((shape) => {
    const [fanIn = 0, fanOut = 0] = shape;
    const limit = shape.length === 1 ? 0 : Math.sqrt(6 / (fanIn + fanOut));
    const size = shape.reduce((a, b) => a * b, 1);
    return tensor(
      Array.from({ length: size }, () => limit * (2 * random.uniform() - 1)),
      shape,
    );
  });
}

/** What every layer gives for x [examples, 2]: two tanh layers, then the logit of class B. */
function layersOf(x: Tensor, parameters: readonly Tensor[]): Tensor[] {
  const layers = [x];
  for (let layer = 0; layer < units.length - 1; layer++) {
    const [weight, bias] = [parameters[2 * layer] ?? x, parameters[2 * layer + 1] ?? x];
    const z = linear(layers[layer] ?? x, weight, bias);
    layers.push(layer < units.length - 2 ? tanh(z) : z);
  }
  return layers;
}

const asTensors = (parameters: Moment['parameters']) =>
  parameters.map((values, i) => tensor(values, shapes[i]));

/** Updates of the parameters with Adam, all examples at once, from the start that `seed` decides. */
export const twoMoons: Experiment<{ readonly seed: number }, Moment, Checkpoint> = {
  id: 'two-moons',
  start({ seed }) {
    const examples = trainingSet(seed);
    const inputs = tensor(
      examples.flatMap(({ x }) => [...x]),
      [examples.length, 2],
    );
    const labels = tensor(
      examples.map(({ label }) => label),
      [examples.length, 1],
    );
    const rule = optimizers.adam({ learningRate: 0.03, beta2: 0.99 });
    let parameters = start(random(seed).fork('weights'));
    let memories = parameters.map((parameter) => rule.start(parameter));
    let updates = 0;

    const logits = () => layersOf(inputs, parameters)[units.length - 1] ?? inputs;
    const lossOf = (z: Tensor) => binaryCrossEntropyWithLogits(z, labels);

    return {
      advance() {
        updates += 1;
        const slopes = gradients(lossOf(logits()), parameters);
        const next = parameters.map((parameter, i) =>
          rule.step(
            parameter,
            slopes[i] ?? parameter,
            memories[i] ?? rule.start(parameter),
            updates,
          ),
        );
        // Settled here, or every update would keep the graphs of all updates before it.
        parameters = next.map(([parameter]) => settled(parameter));
        memories = next.map(([, memory]) => mapMemory(memory, settled));
      },
      frame() {
        const z = logits();
        const guesses = z.dataSync();
        const right = examples.filter(({ label }, i) => Number((guesses[i] ?? 0) > 0) === label);
        return {
          parameters: parameters.map(numbers),
          loss: lossOf(z).item(),
          accuracy: right.length / examples.length,
        };
      },
      checkpoint: () => ({
        updates,
        parameters: parameters.map(numbers),
        memories: memories.map((memory) => mapMemory(memory, numbers)),
      }),
      restore(checkpoint) {
        updates = checkpoint.updates;
        parameters = asTensors(checkpoint.parameters);
        memories = checkpoint.memories.map((memory, i) =>
          mapMemory(memory, (values) => tensor(values, shapes[i])),
        );
      },
    };
  },
};

/** Sends one point through the network and its loss back. */
export function probe(parameters: Moment['parameters'], { x, label }: Example): Probe {
  const layers = layersOf(tensor([...x], [1, 2]), asTensors(parameters));
  const logit = layers[layers.length - 1] ?? tensor([0], [1, 1]);
  const probability = sigmoid(logit);
  const loss = binaryCrossEntropy(probability, tensor([label], [1, 1]));
  const shown = [...layers.slice(0, -1), probability];
  return {
    values: shown.map(numbers),
    gradients: gradients(loss, shown).map(numbers),
    loss: loss.item(),
  };
}

/**
 * Probability of class B on a grid over the square from −reach to reach, row by row from the top.
 *
 * @param side points along each side of the grid
 */
export function field(parameters: Moment['parameters'], side: number, reach: number): number[] {
  const at = (i: number) => reach * ((2 * i + 1) / side - 1);
  const points = Array.from({ length: side * side }, (_, i) => [
    at(i % side),
    -at(Math.floor(i / side)),
  ]);
  const layers = layersOf(tensor(points.flat(), [side * side, 2]), asTensors(parameters));
  return [...sigmoid(layers[layers.length - 1] ?? tensor([0])).dataSync()];
}
