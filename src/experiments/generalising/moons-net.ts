import {
  binaryCrossEntropyWithLogits,
  type Checkpoint,
  compile,
  data,
  equal,
  gradients,
  greater,
  initializers,
  layers,
  optimizers,
  random,
  type Tensor,
  tensor,
  tidy,
} from '../../nn/index.ts';

/** A rectifier network on two moons that is judged by points it has not learned from. */
export interface MoonsNet {
  /** Points to learn from, to choose by, and to be judged by; each set is drawn anew. */
  readonly train: number;
  readonly validation?: number;
  readonly test: number;
  /** Standard deviation of what is added to each coordinate. */
  readonly noise: number;
  /** Units of each hidden layer. */
  readonly hidden: readonly number[];
  /** Probability that dropout silences a hidden unit in training. */
  readonly dropRate?: number;
  /** Adam's. */
  readonly learningRate: number;
  /** Examples in a batch; all of them when absent. */
  readonly batch?: number;
  /** Whether the training labels are dealt out at random, so that there is nothing to learn. */
  readonly isShuffled?: boolean;
  readonly seed: number;
}

/** How a network answers one set of points, with every unit at work. */
export interface Judgement {
  /** Mean cross-entropy, in nats. */
  readonly loss: number;
  readonly accuracy: number;
}

/** Points and their classes. */
interface Points {
  /** [points, 2] */
  readonly x: Tensor;
  /** [points, 1], 0 or 1 */
  readonly y: Tensor;
}

/** A network, its three sets of points, and the way to train and judge it. */
export function moonsNet(net: MoonsNet) {
  const { train, validation = 0, test, noise, dropRate = 0, isShuffled = false } = net;
  const source = random(net.seed);
  const drawn = (count: number, name: string): Points => {
    const { inputs, targets } = data.moons(count, { noise, random: source.fork(name) });
    return { x: inputs, y: targets.reshape([-1, 1]).detach() };
  };
  const learned = drawn(train, 'train');
  const dealt = () => source.fork('labels').shuffle([...learned.y.dataSync()]);
  const sets = {
    train: isShuffled ? { x: learned.x, y: tensor(dealt(), [train, 1]) } : learned,
    validation: drawn(validation, 'validation'),
    test: drawn(test, 'test'),
  };

  // Streams of their own: networks of one seed start alike, whatever is silenced in them.
  const [weights, masks] = [source.fork('weights'), source.fork('masks')];
  const sizes = [2, ...net.hidden];
  const he = initializers.heNormal();
  const hidden = sizes
    .slice(1)
    .flatMap((units, i) => [
      layers.linear(sizes[i]!, units, { random: weights, weights: he }),
      layers.activation('relu'),
      layers.dropout({ rate: dropRate, random: masks }),
    ]);
  const output = layers.linear(sizes.at(-1)!, 1, { random: weights, weights: he });
  const network = layers.sequential([...hidden, output]);
  const parameters = network.parameters();
  const rule = optimizers.adam({ learningRate: net.learningRate });
  const step = compile((x: Tensor, y: Tensor) => {
    const loss = binaryCrossEntropyWithLogits(network.call(x, { training: true }), y);
    optimizers.apply(rule, parameters, gradients(loss, parameters));
    return loss;
  });
  const answer = compile((x: Tensor) => network.call(x));
  const verdict = compile((x: Tensor, y: Tensor) => {
    const logits = network.call(x);
    const loss = binaryCrossEntropyWithLogits(logits, y);
    return { loss, accuracy: equal(greater(logits, 0), y).mean() };
  });

  let epochs = 0;
  const batches = function* (): Generator<Points> {
    if (net.batch === undefined) return yield sets.train;
    const set = { inputs: sets.train.x, targets: sets.train.y };
    const order = source.fork(`epoch ${epochs}`);
    for (const { inputs, targets } of data.batches(set, net.batch, { random: order }))
      yield { x: inputs, y: targets };
  };

  return {
    sets,
    network,
    /** Logits of points [points, 2] as a plain array, with every unit at work. */
    logits: (x: Tensor): number[] => tidy(() => [...answer.run(x).dataSync()]),
    judge: (set: keyof typeof sets): Judgement =>
      tidy(() => {
        const { loss, accuracy } = verdict.run(sets[set].x, sets[set].y);
        return { loss: loss!.item(), accuracy: accuracy!.item() };
      }),
    /**
     * One pass through the training points; each in an order of its own.
     *
     * @returns the mean loss of its batches as training saw it: before each update, under the masks of dropout
     */
    epoch(): number {
      const losses = tidy(() => Array.from(batches(), ({ x, y }) => step.run(x, y).item()));
      epochs += 1;
      return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
    },
    get epochs() {
      return epochs;
    },
    /** The way back to here: weights, Adam's memory and the masks to come. */
    checkpoint(): { readonly epochs: number; readonly step: Checkpoint } {
      return { epochs, step: step.checkpoint() };
    },
    restore(place: { readonly epochs: number; readonly step: Checkpoint }) {
      step.restore(place.step);
      epochs = place.epochs;
    },
  };
}
