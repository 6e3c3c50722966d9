import {
  binaryCrossEntropyWithLogits,
  type Checkpoint,
  compile,
  data,
  gradients,
  metrics,
  optimizers,
  random,
  sigmoid,
  type Tensor,
} from '../../nn/index.ts';
import { ruleOf } from '../optimizers/rules.ts';
import type { Experiment } from '../runner/experiment.ts';
import { type Diverged, guarded } from '../training/guarded.ts';
import { type Rectifier, rectifierNet } from './rectifier-net.ts';
import { deadShare, type UnitState, unitStates, unitTensors } from './unit-states.ts';

/** Two moons, 200 points, and a 2-64-64-1 network of rectifiers; all examples at once. */
export interface DeadUnitsConfig {
  readonly rectifier: Rectifier;
  readonly rule: 'gradientDescent' | 'adam';
  readonly learningRate: number;
  /** Where the hidden biases start. */
  readonly bias: number;
  /** Added to both coordinates of every example. */
  readonly shift: number;
  /** The first of the seeds. */
  readonly seed: number;
  /** How many networks run side by side, one per seed. */
  readonly repeats: number;
}

/** Updates between two frames, and of the whole run. */
export const updatesPerStep = 10;
export const updates = 300;

/** How one network stands. */
export interface NetState {
  /** Mean cross-entropy, in nats. */
  readonly loss: number;
  readonly accuracy: number;
  /** Share of dead units in each hidden layer. */
  readonly dead: readonly number[];
  readonly diverged: Diverged | null;
}

export interface DeadUnits {
  readonly updates: number;
  /** One per seed. */
  readonly nets: readonly NetState[];
  /** Every unit of the first network, by hidden layer. */
  readonly units: readonly (readonly UnitState[])[];
  /** The slopes that the first network has learned, by hidden layer; none but with PReLU. */
  readonly slopes: readonly number[];
}

/** Moves all examples by the same amount. */
const shifted = (inputs: Tensor, shift: number): Tensor =>
  shift === 0 ? inputs : inputs.add(shift);

/** One network in training. */
function trainee(config: DeadUnitsConfig, seed: number) {
  const { inputs, targets } = data.moons(200, { noise: 0.2, random: random(seed).fork('data') });
  const [x, y] = [shifted(inputs, config.shift), targets.reshape([-1, 1])];
  const net = rectifierNet({ ...config, hidden: [64, 64] }, random(seed).fork('weights'));
  const rule = ruleOf({ rule: config.rule, learningRate: config.learningRate });
  const step = compile((examples: Tensor) => {
    const loss = binaryCrossEntropyWithLogits(net.call(examples).logits, y);
    optimizers.apply(rule, net.parameters, gradients(loss, net.parameters));
    return loss;
  });
  const measure = compile((examples: Tensor) => {
    const { hidden, logits } = net.call(examples);
    const [first, second] = hidden.map(unitTensors);
    const loss = binaryCrossEntropyWithLogits(logits, y);
    return { logits, loss, on1: first!.on, slope1: first!.slope, on2: second!.on, slope2: second!.slope }; // biome-ignore format: one line
  });
  const training = guarded(step, () => [x] as const);
  return {
    advance: training.advance,
    look() {
      const { logits, loss, on1, slope1, on2, slope2 } = measure.run(x);
      const units = [unitStates(on1!, slope1!), unitStates(on2!, slope2!)];
      const state: NetState = {
        loss: loss!.item(),
        accuracy: metrics.accuracy(sigmoid(logits!), y),
        dead: units.map(deadShare),
        diverged: training.diverged,
      };
      return { state, units, slopes: net.slopes.map((slope) => slope.item()) };
    },
    checkpoint: step.checkpoint,
    restore(checkpoint: Checkpoint) {
      step.restore(checkpoint);
      training.clear();
    },
  };
}

/** Counts dead units while networks train; each step is ten updates of each. */
export const deadUnits: Experiment<DeadUnitsConfig, DeadUnits, readonly Checkpoint[]> = {
  id: 'dead-units',
  start(config) {
    const nets = Array.from({ length: config.repeats }, (_, i) => trainee(config, config.seed + i));
    let done = 0;
    return {
      advance() {
        done += updatesPerStep;
        for (const net of nets) for (let i = 0; i < updatesPerStep; i++) net.advance();
      },
      frame() {
        const looks = nets.map((net) => net.look());
        const { units, slopes } = looks[0]!;
        return { updates: done, nets: looks.map(({ state }) => state), units, slopes };
      },
      checkpoint: () => nets.map((net) => net.checkpoint()),
      restore(checkpoints) {
        for (const [i, net] of nets.entries()) net.restore(checkpoints[i]!);
        done = checkpoints[0]?.step ?? 0;
      },
    };
  },
};

/** How it stands after so many steps, at once. */
export function deadUnitsAfter(config: DeadUnitsConfig, steps: number): DeadUnits {
  const run = deadUnits.start(config);
  for (let step = 0; step < steps; step++) run.advance();
  return run.frame();
}
