import { optimizers } from '../../../nn/index.ts';
import { coefficientsOf } from '../rules.ts';
import { type Followed, follow } from './followed.ts';

/** The rules that divide a slope by its own past. */
export const adaptiveNames = ['adagrad', 'rmsprop', 'adadelta'] as const;
export type AdaptiveName = (typeof adaptiveNames)[number];

/** Slopes that one weight may meet: the same each time; a hundred times larger for the first twenty; one in ten, 0 between. */
export const seriesNames = ['constant', 'falls', 'rare'] as const;
export type SeriesName = (typeof seriesNames)[number];

/** Slopes in a series. */
export const seriesLength = 200;

export function slopesOf(series: SeriesName, size: number): readonly number[] {
  const at: Readonly<Record<SeriesName, (t: number) => number>> = {
    constant: () => 1,
    falls: (t) => (t <= 20 ? 100 : 1),
    rare: (t) => (t % 10 === 1 ? 1 : 0),
  };
  return Array.from({ length: seriesLength }, (_, t) => size * at[series](t + 1));
}

/** Each rule on the same slopes, with a learning rate of 1, so that its steps are told in learning rates. */
export function stepsOn(slopes: readonly number[]): Readonly<Record<AdaptiveName, Followed>> {
  const of = (name: AdaptiveName) =>
    follow(optimizers[name]({ ...coefficientsOf[name], learningRate: 1 }), slopes);
  return { adagrad: of('adagrad'), rmsprop: of('rmsprop'), adadelta: of('adadelta') };
}
