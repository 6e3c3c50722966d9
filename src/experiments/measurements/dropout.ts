import { dropout, ones, random } from '../../nn/index.ts';
import { censusOf, chanceOf } from '../dropout/census.ts';
import { allOn, averageSteps, maskAverage, type Readout } from '../dropout/mask-average.ts';
import { maskTicker, tickerPasses } from '../dropout/mask-ticker.ts';
import { type ScalingRule, scaledBy } from '../dropout/scaling-rules.ts';
import { type SpatialWay, spatialOf } from '../dropout/spatial.ts';
import { deviationsOf, meansOf, seedsBelow, seedsLowest } from '../dropout/twenty-seeds.ts';
import { exact, type Measurement, measure, rounded } from './measurement.ts';

/** The seed of the chapter's network of fifty units. */
const seed = 669;

/** The numbers of the chapter on dropout, in the configurations of its figures. */
export const dropoutMeasurements: Record<string, Measurement> = {
  ...measure('dropout.ticker', ['half', 'different', 'low', 'high', 'steady'], rounded, ticker),
  ...measure('dropout.chance', ['five', 'fortyToSixty'], rounded, chances),
  ...measure('dropout.census', ['mean', 'logistic', 'scaledLogistic', 'tenMean', 'tenScaled'], rounded, census), // biome-ignore format: one line
  ...measure('dropout.scaling', ['full', 'training', 'printed', 'ratio', 'half'], rounded, scaling),
  ...measure('dropout.average', ['sum', 'mean', 'scaled', 'gap', 'spread'], rounded, averages),
  ...measure('dropout.moons', ['loss0', 'loss2', 'loss5', 'loss8', 'sd0', 'sd2', 'sd5', 'sd8'], rounded, losses), // biome-ignore format: one line
  ...measure('dropout.moons', ['accuracy0', 'accuracy2', 'accuracy5', 'accuracy8'], rounded, accuracies), // biome-ignore format: one line
  ...measure('dropout.moons', ['train0', 'train8', 'gap0', 'gap8'], rounded, trainLosses),
  ...measure('dropout.moons', ['below2', 'below5', 'below8', 'fiveBelowTwo', 'lowest'], exact, counts), // biome-ignore format: one line
  ...measure('dropout.spatial', ['dropped', 'guessable', 'explained', 'mapsDropped'], rounded, spatial), // biome-ignore format: one line
  ...measure('dropout.rows', ['kept'], exact, keptShare),
};

/** The whole run of the first figure. */
function ticker() {
  const run = maskTicker.start({ rate: 0.5, scheme: 'example', seed: 1 });
  for (let pass = 0; pass < tickerPasses; pass++) run.advance();
  const { counts, different, watched, steady } = run.frame()!;
  const all = counts.reduce((sum, count) => sum + count, 0);
  return { half: counts[5]! / all, different, low: Math.min(...watched), high: Math.max(...watched), steady }; // biome-ignore format: one line
}

/** Five of ten exactly; four to six of ten. */
function chances() {
  const of = (off: number) => chanceOf(off, 10, 0.5);
  return { five: of(5), fortyToSixty: of(4) + of(5) + of(6) };
}

function census() {
  const [sum, two] = (['sum', 'logistic'] as const).map((readout) => censusOf({ units: 2, rate: 0.5, readout, seed: 1 })); // biome-ignore format: one line
  const ten = censusOf({ units: 10, rate: 0.5, readout: 'logistic', seed: 1 });
  return { mean: sum!.mean, logistic: two!.mean, scaledLogistic: two!.scaled, tenMean: ten.mean, tenScaled: ten.scaled }; // biome-ignore format: one line
}

function scaling() {
  const of = (rate: number, rule: ScalingRule) => scaledBy({ rate, seed }).find((one) => one.rule === rule)!; // biome-ignore format: one line
  const { training, test, ratio } = of(0.2, 'sourceE');
  return { full: of(0.2, 'inverted').test, training, printed: test, ratio, half: of(0.5, 'sourceE').test }; // biome-ignore format: one line
}

function average(readout: Readout) {
  const run = maskAverage.start({ rate: 0.5, readout, seed });
  for (let step = 0; step < averageSteps; step++) run.advance();
  return run.frame();
}

function averages() {
  const { mean, deviation } = average('logistic');
  const scaled = allOn({ readout: 'logistic', seed });
  return { sum: average('sum').mean, mean, scaled, gap: scaled - mean, spread: deviation };
}

function losses() {
  const [loss0, loss2, loss5, loss8] = meansOf('loss') as [number, number, number, number];
  const [sd0, sd2, sd5, sd8] = deviationsOf('loss') as [number, number, number, number];
  return { loss0, loss2, loss5, loss8, sd0, sd2, sd5, sd8 };
}

function accuracies() {
  const [accuracy0, accuracy2, accuracy5, accuracy8] = meansOf('accuracy') as [number, number, number, number]; // biome-ignore format: one line
  return { accuracy0, accuracy2, accuracy5, accuracy8 };
}

function trainLosses() {
  const [train0, , , train8] = meansOf('trainLoss') as [number, number, number, number];
  const { loss0, loss8 } = losses();
  return { train0, train8, gap0: loss0 - train0, gap8: loss8 - train8 };
}

function counts() {
  return {
    below2: seedsBelow(1, 0),
    below5: seedsBelow(2, 0),
    below8: seedsBelow(3, 0),
    fiveBelowTwo: seedsBelow(2, 1),
    lowest: seedsLowest(),
  };
}

function spatial() {
  const of = (way: SpatialWay) => spatialOf({ way, rate: 0.5, seed: 11 });
  const { dropped, guessable, explained } = of('element');
  return { dropped, guessable, explained, mapsDropped: of('map').dropped };
}

/** What the library multiplies a kept number by at p = 0.2. */
function keptShare() {
  const mask = dropout(ones([8]), { rate: 0.2, random: random(1) }).dataSync();
  return { kept: Math.max(...mask) };
}
