import {
  binaryCrossEntropyWithLogits,
  compile,
  gradients,
  optimizers,
  type Tensor,
  tidy,
} from '../../nn/index.ts';
import { ruleOf } from '../optimizers/rules.ts';
import { type ClassifierConfig, classifierNet, examplesOf } from './classifier.ts';

/** Loss at the start and then every `stride` updates. */
export type LossCurve = (seed: number, updates: number, stride: number) => number[];

/** Trains one classifier from seed after seed; the update is compiled once for all of them. */
export function lossCurves(config: Omit<ClassifierConfig, 'seed'>): LossCurve {
  const { parameters, outputsOf } = classifierNet({ ...config, seed: 0 });
  const lossOf = (x: Tensor, y: Tensor) => binaryCrossEntropyWithLogits(outputsOf(x).logits, y);
  const rule = ruleOf(config.optimizer);
  const update = compile((x: Tensor, y: Tensor) => {
    const loss = lossOf(x, y);
    optimizers.apply(rule, parameters, gradients(loss, parameters));
    return loss;
  });
  const beginning = update.checkpoint();
  return (seed, updates, stride) =>
    tidy(() => {
      const { x, y } = examplesOf({ ...config, seed });
      const fresh = classifierNet({ ...config, seed }).parameters;
      beginning.restore();
      for (const [i, parameter] of parameters.entries()) parameter.assign(fresh[i]!);
      const losses: number[] = [];
      for (let t = 0; t < updates; t++) {
        // What an update returns is the loss that it found.
        const loss = update.run(x, y);
        if (t % stride === 0) losses.push(loss.item());
        loss.dispose();
      }
      return updates % stride === 0 ? [...losses, lossOf(x, y).item()] : losses;
    });
}
