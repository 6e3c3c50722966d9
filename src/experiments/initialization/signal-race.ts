import { tidy } from '../../nn/index.ts';
import type { Experiment } from '../runner/experiment.ts';
import { forwardPass, passes, type Unit } from '../signals/backward-pass.ts';
import type { PerSeed } from '../signals/over-seeds.ts';
import { deviationOf, rootMeanSquareOf } from '../signals/spread.ts';
import type { Weights } from '../signals/starts.ts';
import { pyramid } from './pyramid.ts';

/** The same network and the same inputs from several starts. */
export interface SignalRace {
  readonly activation: Unit;
  /** 100 units in every layer, or the pyramid from 784 inputs down to 16 units. */
  readonly shape: 'square' | 'pyramid';
  /** Hidden layers of the square network; the pyramid has six. */
  readonly depth: number;
  readonly starts: readonly Weights[];
  readonly seed: number;
  /** Whether the gradient on its way back is measured too. */
  readonly isBackward: boolean;
}

/** What one start did to the signal, over the seeds so far. */
export interface Signals {
  /** Standard deviation of each layer's activations. */
  readonly deviations: PerSeed;
  /** Root of their mean square: what the next layer's sums are made of. */
  readonly sizes: PerSeed;
  /** Root mean square of the gradient of each layer's pre-activations, over that of the last layer. */
  readonly deltas: PerSeed;
}

const nothing: Signals = { deviations: [], sizes: [], deltas: [] };

const WIDTH = 100;
/** The pyramid's first layers are wide: a quarter of the examples does. */
const EXAMPLES = { square: 256, pyramid: 64 } as const;

function withSeed(known: Signals, config: SignalRace, start: Weights): Signals {
  const { activation, shape, depth, isBackward } = config;
  const layers = shape === 'pyramid' ? pyramid.length - 1 : depth;
  const net = {
    depth: layers,
    width: WIDTH,
    activation,
    start,
    examples: EXAMPLES[shape],
    ...(shape === 'pyramid' ? { sizes: pyramid } : {}),
  };
  const seed = config.seed + known.sizes.length;
  return tidy(() => {
    const { activations, deltas } = isBackward
      ? passes(net, seed)
      : { ...forwardPass(net, seed), deltas: [] };
    const back = deltas.map(rootMeanSquareOf);
    return {
      deviations: [...known.deviations, activations.map(deviationOf)],
      sizes: [...known.sizes, activations.map(rootMeanSquareOf)],
      deltas: [...known.deltas, back.map((size) => size / (back.at(-1) || 1))],
    };
  });
}

/** How large signals are in every layer before training, one start beside the other; each step adds a seed. */
export const signalRace: Experiment<SignalRace, readonly Signals[], readonly Signals[]> = {
  id: 'signal-race',
  start(config) {
    let known: readonly Signals[] = config.starts.map(() => nothing);
    return {
      advance() {
        known = known.map((signals, i) => withSeed(signals, config, config.starts[i]!));
      },
      frame: () => known,
      checkpoint: () => known,
      restore(checkpoint) {
        known = checkpoint;
      },
    };
  },
};

/** All of it after so many seeds. */
export function signalsOf(config: SignalRace, seeds: number): readonly Signals[] {
  const run = signalRace.start(config);
  for (let seed = 0; seed < seeds; seed++) run.advance();
  return run.frame();
}
