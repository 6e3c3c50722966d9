import {
  binaryCrossEntropyWithLogits,
  gradients,
  initializers,
  matmul,
  random,
  relu,
  type Tensor,
  tensor,
} from '../../../nn/index.ts';
import type { Misprint } from '../misprint.ts';

const [UNITS, MASKS, RATE] = [10, 1024, 0.5] as const;

/** Every mask of ten units, [1024, 10]: 0, or 2 where the unit is on. */
const allMasks = () =>
  tensor(
    Array.from({ length: MASKS }, (_, code) =>
      Array.from({ length: UNITS }, (__, i) => (((code >> i) & 1) === 1 ? 1 / (1 - RATE) : 0)),
    ),
  );

/** One update of one sub-network: how many of the other 1,023 answer otherwise afterwards, and by how much. */
export function othersMoved() {
  const source = random(1);
  const x = tensor([[1, -0.5]]);
  const first = initializers.heNormal()([2, UNITS], source);
  const second = initializers.heNormal()([UNITS, 1], source);
  const masks = allMasks();
  const answers = (w1: Tensor, w2: Tensor) => matmul(relu(matmul(x, w1)).mul(masks), w2);
  const before = answers(first, second).dataSync();
  const one = tensor([[0, 1, 1, 0, 1, 0, 1, 1, 0, 1].map((isOn) => isOn / (1 - RATE))]);
  const logit = matmul(relu(matmul(x, first)).mul(one), second);
  const loss = binaryCrossEntropyWithLogits(logit, tensor([[1]]));
  const [d1, d2] = gradients(loss, [first, second]) as [Tensor, Tensor];
  const after = answers(first.sub(d1.mul(0.1)), second.sub(d2.mul(0.1))).dataSync();
  const moves = Array.from(after, (value, i) => Math.abs(value - before[i]!));
  return {
    moved: moves.filter((move) => move > 1e-9).length,
    mean: moves.reduce((sum, move) => sum + move, 0) / MASKS,
  };
}

export const treesShareNothing: Misprint = {
  id: 'R-69',
  name: 'the same as a random forest',
  label: 'over-claimed',
  source: 'C, dropout layers',
  printed: 'Dropout matches the random forest: random variations of a model, and their average.',
  right:
    'Both average many varied models. The trees of a forest are trained apart and share nothing. The sub-networks of dropout share every weight: it is nearer to bagging with shared parameters.',
  why: 'The two averages look alike from outside, at the time of answering.',
  run() {
    const { moved, mean } = othersMoved();
    return {
      columns: [
        'ensemble',
        'members',
        'answer otherwise after one is trained',
        'mean change of an answer',
      ],
      rows: [
        ['ten trees, or ten networks, trained apart', 10, 1, 'of its own only'],
        ['sub-networks of ten units', MASKS, moved, mean],
      ],
      sentence:
        'One update under one mask moves every sub-network that has an active unit in common with it. One example, one seed.',
    };
  },
};
