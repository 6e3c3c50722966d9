import {
  binaryCrossEntropyWithLogits,
  compile,
  data,
  gradients,
  optimizers,
  random,
  type Tensor,
  tensor,
} from '../../nn/index.ts';
import type { Experiment } from '../runner/experiment.ts';
import { rectifierNet } from './rectifier-net.ts';

/** When the layer below the dead unit may learn. */
export const freezings = ['always', 'half', 'never'] as const;
export type Freezing = (typeof freezings)[number];

/** Two moons and a 2-16-16-1 ReLU network. Before training, one unit of layer 2 is pushed below 0 for every example. */
export interface RevivalConfig {
  /** Whether layer 1 stays as it is: through the whole run, its first half, or never. */
  readonly frozen: Freezing;
  /** How far below 0 the unit's largest pre-activation starts. */
  readonly gap: number;
  readonly learningRate: number;
  /** The first of the seeds. */
  readonly seed: number;
  readonly repeats: number;
}

/** Updates between two frames, and of the whole run. */
export const revivalUpdatesPerStep = 10;
export const revivalUpdates = 400;
/** Where a layer that is frozen for half of the run begins to learn. */
export const thaw = revivalUpdates / 2;

/** The pushed unit of one network. */
export interface Pushed {
  /** Its largest pre-activation over all examples; at 0 or below it is dead. */
  readonly top: number;
  /** Length of the gradient of its own weights and bias. */
  readonly gradient: number;
}

export interface Revival {
  readonly updates: number;
  /** One per seed. */
  readonly units: readonly Pushed[];
}

interface Checkpoint {
  readonly updates: number;
  /** Of every network: all of its parameters, each row-major. */
  readonly nets: readonly (readonly (readonly number[])[])[];
}

const HIDDEN = 16;

/** The numbers of column 0 of W [inputs, units], and of entry 0 of b. */
const ofUnit = (w: Tensor, b: Tensor): number[] => [
  ...[...w.dataSync()].filter((_, i) => i % HIDDEN === 0),
  b.dataSync()[0]!,
];

function patient({ gap, learningRate }: RevivalConfig, seed: number) {
  const { inputs, targets } = data.moons(200, { noise: 0.2, random: random(seed).fork('data') });
  const y = targets.reshape([-1, 1]);
  const config = { rectifier: 'relu', hidden: [HIDDEN, HIDDEN], bias: 0 } as const;
  const net = rectifierNet(config, random(seed).fork('weights'));
  const [, second] = net.byLayer;
  const [w2, b2] = [second![0]!, second![1]!]; // a linear layer has a weight and a bias
  const top = (x: Tensor) => net.call(x).hidden[1]!.z.max({ axis: 0 }).dataSync()[0]!;
  const biases = [...b2.dataSync()];
  b2.assign(tensor([biases[0]! - top(inputs) - gap, ...biases.slice(1)]));

  const rule = optimizers.gradientDescent({ learningRate });
  const lossOf = (x: Tensor) => binaryCrossEntropyWithLogits(net.call(x).logits, y);
  const updateOf = (learning: typeof net.parameters) =>
    compile((x: Tensor) => {
      const loss = lossOf(x);
      optimizers.apply(rule, learning, gradients(loss, learning));
      return loss;
    });
  const [all, above] = [updateOf(net.parameters), updateOf(net.byLayer.slice(1).flat())];
  return {
    net,
    advance: (isFrozen: boolean) => void (isFrozen ? above : all).run(inputs),
    look(): Pushed {
      const [dw, db] = gradients(lossOf(inputs), [w2, b2]) as [Tensor, Tensor]; // one for each asked
      const squares = ofUnit(dw, db).reduce((sum, entry) => sum + entry * entry, 0);
      return { top: top(inputs), gradient: Math.sqrt(squares) };
    },
  };
}

/** Whether layer 1 stands still in the update after `done` others. */
const isFrozenAt = (frozen: Freezing, done: number): boolean =>
  frozen === 'always' || (frozen === 'half' && done < thaw);

/** Watches a dead unit while the layer below it is frozen or learns; each step is ten updates. */
export const revival: Experiment<RevivalConfig, Revival, Checkpoint> = {
  id: 'revival',
  start(config) {
    const nets = Array.from({ length: config.repeats }, (_, i) => patient(config, config.seed + i));
    let updates = 0;
    return {
      advance() {
        for (let i = 0; i < revivalUpdatesPerStep; i++, updates++)
          for (const net of nets) net.advance(isFrozenAt(config.frozen, updates));
      },
      frame: () => ({ updates, units: nets.map((net) => net.look()) }),
      checkpoint: () => ({
        updates,
        nets: nets.map(({ net }) => net.parameters.map((one) => [...one.dataSync()])),
      }),
      restore(checkpoint) {
        updates = checkpoint.updates;
        for (const [i, values] of checkpoint.nets.entries())
          for (const [at, one] of nets[i]!.net.parameters.entries())
            one.assign(tensor(values[at]!, one.shape));
      },
    };
  },
};

/** Every frame of a run, the start among them. */
export function revivalFrames(config: RevivalConfig): Revival[] {
  const run = revival.start(config);
  const frames = [run.frame()];
  for (let done = 0; done < revivalUpdates; done += revivalUpdatesPerStep) {
    run.advance();
    frames.push(run.frame());
  }
  return frames;
}
