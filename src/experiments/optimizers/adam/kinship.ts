import {
  gradients,
  optimizers,
  parameter,
  tensor,
  tidy,
  type UpdateRule,
} from '../../../nn/index.ts';
import type { Experiment } from '../../runner/experiment.ts';
import { adamTexts, printedAdam } from '../printed-adam.ts';
import { surfaces } from '../surfaces.ts';

/** One rule that becomes another when something in it is set. */
export const kinNames = [
  'momentum',
  'nesterov',
  'adamMomentum',
  'adamHistory',
  'nadam',
  'adamw',
] as const;
export type KinName = (typeof kinNames)[number];

const learningRate = 0.01;

/** Each pair: the rule with that setting, and the rule that it should be. */
const pairs: Readonly<Record<KinName, () => readonly [set: UpdateRule, rule: UpdateRule]>> = {
  momentum: () => [optimizers.momentum({ learningRate, momentum: 0 }), optimizers.gradientDescent({ learningRate })],
  nesterov: () => [optimizers.nesterov({ learningRate, momentum: 0 }), optimizers.gradientDescent({ learningRate })],
  adamMomentum: () => [
    printedAdam({ ...adamTexts.noCorrection, beta1: 0, beta2: 0.9 }, learningRate),
    optimizers.rmsprop({ learningRate, rho: 0.9, epsilon: 1e-8 }),
  ],
  // With β₂ near 1 the corrected v is the plain mean of all squares, and η/√t turns that mean into their sum.
  adamHistory: () => [
    optimizers.adam({ learningRate: (t) => learningRate / Math.sqrt(t + 1), beta1: 0, beta2: 1 - 1e-7 }),
    optimizers.adagrad({ learningRate, epsilon: 1e-8 }),
  ],
  nadam: () => [optimizers.nadam({ learningRate, beta1: 0 }), optimizers.adam({ learningRate, beta1: 0 })],
  adamw: () => [optimizers.adamw({ learningRate, weightDecay: 0 }), optimizers.adam({ learningRate })],
}; // biome-ignore format: pairs in one line

/** The farthest that the two rules of a pair are ever apart in so many updates down the valley. */
export function apartBy(name: KinName, updates: number): number {
  const [one, other] = pairs[name]().map((rule) => placesOf(rule, updates));
  return one!.reduce((most, place, i) => Math.max(most, Math.abs(place - other![i]!)), 0);
}

function placesOf(rule: UpdateRule, updates: number): number[] {
  return tidy(() => {
    const { height, start } = surfaces.valley;
    const place = start.map((value) => parameter(tensor(value)));
    return Array.from({ length: updates }, () => {
      optimizers.apply(rule, place, gradients(height(place), place));
      return place.map((value) => value.item());
    }).flat();
  });
}

/** Every kinship tried on fifty updates; a step of the runner tries one. */
export const kinship: Experiment<null, Readonly<Partial<Record<KinName, number>>>, number> = {
  id: 'kinship',
  start() {
    let tried = 0;
    let found: Partial<Record<KinName, number>> = {};
    const advance = () => {
      const name = kinNames[tried++];
      if (name !== undefined) found = { ...found, [name]: apartBy(name, 50) };
    };
    return {
      advance,
      frame: () => found,
      checkpoint: () => tried,
      restore(count) {
        [tried, found] = [0, {}];
        while (tried < count) advance();
      },
    };
  },
};
