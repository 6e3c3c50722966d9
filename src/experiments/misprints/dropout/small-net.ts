import {
  binaryCrossEntropyWithLogits,
  compile,
  data,
  dropout,
  gradients,
  initializers,
  l2,
  layers,
  math,
  optimizers,
  random,
  type Tensor,
} from '../../../nn/index.ts';

interface SmallNet {
  /** Where masks are drawn with probability ½: after the hidden layer, on the output, or nowhere. */
  readonly masked: 'hidden' | 'output' | 'nowhere';
  /** Factor of the squared weights in the cost. */
  readonly penalty?: number;
  /** Seed of the masks alone: the start and the points are always the same. */
  readonly maskSeed?: number;
}

export const [smallUpdates, smallRate] = [300, 0.5] as const;

/** A 2-16-1 ReLU network after 300 updates on forty points of two moons. */
export function trainedSmall({ masked, penalty = 0, maskSeed = 1 }: SmallNet) {
  const source = random(1);
  const { inputs, targets } = data.moons(40, { noise: 0.2, random: source.fork('data') });
  const y = targets.reshape([-1, 1]).detach();
  const weights = source.fork('weights');
  const hidden = layers.linear(2, 16, { random: weights, weights: initializers.heNormal() });
  const output = layers.linear(16, 1, { random: weights });
  const parameters = [...hidden.parameters(), ...output.parameters()];
  const masks = random(maskSeed).fork('masks');
  const drop = (x: Tensor, here: SmallNet['masked'], training: boolean) =>
    dropout(x, { rate: smallRate, random: masks, training: training && here === masked });
  const answer = (x: Tensor, training: boolean) =>
    drop(output.call(drop(hidden.call(x).relu(), 'hidden', training)), 'output', training);
  const rule = optimizers.adam({ learningRate: 0.02 });
  const step = compile((x: Tensor) => {
    const logits = answer(x, true);
    const loss = binaryCrossEntropyWithLogits(logits, y);
    const cost = penalty > 0 ? loss.add(l2([hidden.parameters()[0]!, output.parameters()[0]!], penalty)) : loss; // biome-ignore format: one line
    optimizers.apply(rule, parameters, gradients(cost, parameters));
    return { loss, logits };
  });
  const losses: number[] = [];
  let undecided = 0;
  for (let update = 0; update < smallUpdates; update++) {
    const { loss, logits } = step.run(inputs);
    losses.push(loss!.item());
    for (const logit of logits!.dataSync()) undecided += logit === 0 ? 1 : 0;
  }
  const late = losses.slice(-100);
  return {
    /** Mean of the last hundred updates, under their masks. */
    lateLoss: late.reduce((sum, loss) => sum + loss, 0) / late.length,
    /** Share of all answers in training that are exactly ½. */
    undecided: undecided / (smallUpdates * 40),
    loss: binaryCrossEntropyWithLogits(answer(inputs, false), y).item(),
    weights: parameters.flatMap((one) => [...one.dataSync()]),
  };
}

export const ln2 = math.log(2);
