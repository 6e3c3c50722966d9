import { type Signals, signalsOf } from '../../initialization/signal-race.ts';
import { overSeeds } from '../../signals/over-seeds.ts';
import type { Misprint } from '../misprint.ts';

const starts = ['glorot', 'pytorch', 'he'] as const;
const names = [
  "Keras Dense(…): 'glorot_uniform'",
  'PyTorch Linear(…): U(±1/√fan-in)',
  "asked for: kernel_initializer='he_normal'",
] as const;

const layers = ({ deviations }: Signals) => overSeeds(deviations).map(({ mean }) => mean);

export const defaultWhateverFollows: Misprint = {
  id: 'R-11',
  name: 'kernal_initializer',
  label: 'wrong',
  source: 'A 1.3',
  printed:
    'While an activation is specified, Keras uses Glorot; it can be changed with `kernal_initializer`.',
  right:
    'Keras’s Dense uses Glorot whatever the activation, also for ReLU. The argument is `kernel_initializer`. PyTorch’s Linear has another default.',
  why: 'Activation and initialiser stand side by side in one call, and a default is not seen until it does harm.',
  run() {
    const race = signalsOf(
      { activation: 'relu', shape: 'square', depth: 10, starts, seed: 1, isBackward: false },
      4,
    ).map(layers);
    const points = (lane: number) => race[lane]!.map((value, i) => [i + 1, value] as const);
    return {
      columns: ['ReLU, 100 units a layer', 'std in layer 1', 'in layer 5', 'in layer 10'],
      rows: names.map((name, i) => [name, race[i]![0]!, race[i]![4]!, race[i]![9]!]),
      comparison: {
        x: 'layer',
        y: 'standard deviation of the activations',
        scale: 'log',
        printedName: 'Keras’s default',
        rightName: 'he_normal',
        printed: points(0),
        right: points(2),
      },
      sentence:
        'No default looks at the activation. Behind ReLU, Keras’s loses a factor of 1.4 per layer and PyTorch’s 2.4; four seeds.',
    };
  },
};
