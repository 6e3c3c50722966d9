import {
  gradients,
  optimizers,
  parameter,
  type Tensor,
  tensor,
  tidy,
  type UpdateRule,
  zeros,
} from '../../nn/index.ts';
import { surfaces } from './surfaces.ts';

/** How a text writes momentum, by what it stores: the sum of slopes, the step itself, or their mean. */
export const formNames = ['velocity', 'heavyBall', 'average'] as const;
export type FormName = (typeof formNames)[number];

export interface FormsConfig {
  readonly momentum: number;
  /** The learning rate of the first two forms. */
  readonly learningRate: number;
  /** That of the average. */
  readonly averageRate: number;
  /** After so many updates all learning rates are divided by ten; null for never. */
  readonly changesAfter: number | null;
  readonly updates: number;
}

/** Where a form's way over the valley has come, update by update from the start. */
export interface FormWay {
  readonly places: readonly (readonly [x: number, y: number])[];
  readonly heights: readonly number[];
}

/** m ← βm − ηg, w ← w + m: what is stored has the learning rate of its time in it. */
const heavyBall = (rate: () => number, beta: number): UpdateRule<{ m: Tensor }> => ({
  start: (w) => ({ m: zeros(w.shape) }),
  step(w, gradient, memory) {
    const m = memory.m.mul(beta).sub(gradient.mul(rate())).detach();
    return [w.add(m).detach(), { m }];
  },
});

/** v ← βv + (1 − β)g, w ← w − ηv: the mean of the slopes in place of their sum. */
const average = (rate: () => number, beta: number): UpdateRule<{ v: Tensor }> => ({
  start: (w) => ({ v: zeros(w.shape) }),
  step(w, gradient, memory) {
    const v = memory.v
      .mul(beta)
      .add(gradient.mul(1 - beta))
      .detach();
    return [w.sub(v.mul(rate())).detach(), { v }];
  },
});

/** The three forms from (10, 1) down ½(x² + 100y²). The first is the library's own. */
export function momentumForms(config: FormsConfig): Readonly<Record<FormName, FormWay>> {
  const { momentum, learningRate, averageRate, changesAfter } = config;
  const at = (rate: number, update: number) =>
    changesAfter !== null && update >= changesAfter ? rate / 10 : rate;
  const way = (make: (rate: () => number) => UpdateRule): FormWay =>
    tidy(() => {
      let update = 0;
      const { height, start } = surfaces.valley;
      const place = start.map((value) => parameter(tensor(value)));
      const rule = make(() => at(1, update));
      const places: [number, number][] = [];
      const heights: number[] = [];
      const look = () => {
        const [x, y] = place.map((value) => value.item());
        places.push([x!, y!]);
        heights.push(height(place).item());
      };
      look();
      for (; update < config.updates; update++) {
        optimizers.apply(rule, place, gradients(height(place), place));
        look();
      }
      return { places, heights };
    });
  return {
    velocity: way((share) =>
      optimizers.momentum({ learningRate: () => learningRate * share(), momentum }),
    ),
    heavyBall: way((share) => heavyBall(() => learningRate * share(), momentum)),
    average: way((share) => average(() => averageRate * share(), momentum)),
  };
}

/** The farthest that two ways are ever apart. */
export function apart(a: FormWay, b: FormWay): number {
  return a.places.reduce((most, [x, y], t) => {
    const [p, q] = b.places[t]!;
    return Math.max(most, Math.abs(x - p), Math.abs(y - q));
  }, 0);
}
