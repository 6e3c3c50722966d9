import {
  compile,
  gradients,
  matmul,
  optimizers,
  parameter,
  random,
  tensor,
  tidy,
  zeros,
} from '../../../nn/index.ts';
import type { Experiment } from '../../runner/experiment.ts';
import { type RuleConfig, ruleOf } from '../rules.ts';

/** What came of a rule on examples that it has seen, and on new ones: shares told wrong. */
export interface Told {
  readonly seen: number;
  readonly unseen: number;
  /** Of the answer’s own feature, and of the two that are always 1. */
  readonly shared: readonly number[];
  /** Mean weight of the features that examples of the answer 1, and of −1, have for themselves. */
  readonly own: readonly [positive: number, negative: number];
}

/** Three features that all examples share, and five that belong to one example alone. */
const [shared, own] = [3, 5] as const;

/**
 * A linear problem on which rules of one rate and rules of a rate per weight end apart. Feature 1 is the
 * answer itself, features 2 and 3 are always 1. Of its own five features an example of the answer 1 has
 * one and one of the answer −1 all five, so an example can also be told by its own features alone.
 *
 * @param count examples, of which three in five have the answer 1
 * @see Wilson et al., The marginal value of adaptive gradient methods in machine learning (2017), section 3.3
 */
export function toldUnseen(optimizer: RuleConfig, count: number, updates: number, seed: number): Told {
  return tidy(() => {
    const answers = answersOf(count, seed);
    const width = shared + own * count;
    const x = tensor(answers.flatMap((answer, i) => featuresOf(answer, width, i)), [count, width]);
    const y = tensor(answers, [count, 1]);
    const w = parameter(zeros([width, 1]));
    const rule = ruleOf(optimizer);
    const update = compile(() => {
      const loss = matmul(x, w).sub(y).square().mean();
      optimizers.apply(rule, [w], gradients(loss, [w]));
      return loss;
    });
    for (let t = 0; t < updates; t++) update.run();
    const said = matmul(x, w).dataSync();
    const weights = [...w.dataSync()];
    const [first, second, third] = weights;
    const ownOf = (wanted: number) =>
      mean(answers.flatMap((answer, i) => (answer === wanted ? weights.slice(shared + own * i, shared + own * i + (answer === 1 ? 1 : own)) : [])));
    // A new example has features of its own that no weight has been learned for.
    const ofNew = (answer: number) => first! * answer + second! + third!;
    const fresh = answersOf(1000, seed + 1);
    const wrong = (all: readonly number[], of: (answer: number, i: number) => number) =>
      all.filter((answer, i) => answer * of(answer, i) <= 0).length / all.length;
    return { seen: wrong(answers, (_, i) => said[i]!), unseen: wrong(fresh, ofNew), shared: weights.slice(0, shared), own: [ownOf(1), ownOf(-1)] };
  });
} // biome-ignore format: one thing a line

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length; // biome-ignore format: one line

function answersOf(count: number, seed: number): number[] {
  const draw = random(seed);
  return draw.shuffle(Array.from({ length: count }, (_, i) => (i < 0.6 * count ? 1 : -1)));
}

function featuresOf(answer: number, width: number, i: number): number[] {
  const row = Array.from({ length: width }, () => 0);
  [row[0], row[1], row[2]] = [answer, 1, 1];
  for (let k = 0; k < (answer === 1 ? 1 : own); k++) row[shared + own * i + k] = 1;
  return row;
}

export interface UnseenConfig {
  readonly rules: readonly RuleConfig[];
  readonly count: number;
  readonly updates: number;
  readonly seed: number;
}

/** Several rules on the same examples; a step of the runner trains one of them. */
export const unseen: Experiment<UnseenConfig, readonly Told[], readonly Told[]> = {
  id: 'unseen',
  start({ rules, count, updates, seed }) {
    let told: readonly Told[] = [];
    return {
      advance() {
        const rule = rules[told.length];
        if (rule) told = [...told, toldUnseen(rule, count, updates, seed)];
      },
      frame: () => told,
      checkpoint: () => told,
      restore(checkpoint) {
        told = checkpoint;
      },
    };
  },
};
