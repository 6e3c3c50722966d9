import { random, schedules } from '../../nn/index.ts';
import { CURVATURES, START } from './noisy-bowl.ts';

/** Losses that a detector may watch: three given ones, a training that answers, and the reader's own. */
export const curveNames = ['flat', 'noisy', 'creeping', 'bowl', 'drawn'] as const;
export type CurveName = (typeof curveNames)[number];

/** Reports of a curve. */
export const reports = 40;
/** Updates of the noisy bowl between two reports. */
export const updatesPerReport = 25;

export interface PlateauConfig {
  readonly curve: CurveName;
  /** One loss for each report. */
  readonly drawn: readonly number[];
  readonly patience: number;
  readonly factor: number;
  readonly threshold: number;
  readonly cooldown: number;
  /** A patience of n reduces at the n-th bad report, as Keras counts, and not at the one after it. */
  readonly asKeras: boolean;
  readonly seed: number;
}

/** What the detector knows after a report. */
export interface Report {
  readonly loss: number;
  /** From this report on. */
  readonly rate: number;
  readonly best: number;
  /** Reports without an improvement; 0 after a reduction. */
  readonly waited: number;
  readonly isReduced: boolean;
}

/** η before the first reduction. */
export const startRate = 0.1;

/** A given curve: falls and lies still, falls slowly under noise, or falls by three thousandths a report. */
export function givenCurve(name: 'flat' | 'noisy' | 'creeping', seed: number): readonly number[] {
  const draw = random(seed);
  let creeping = 1.8;
  return Array.from({ length: reports }, (_, i) => {
    if (name === 'creeping') {
      creeping *= 0.997;
      return creeping;
    }
    if (name === 'noisy') return Math.max(0.05, 2.4 - 0.045 * i + 0.22 * draw.normal());
    return Math.max(0.8, 2.6 - 0.15 * i);
  });
}

/** A training whose every report is the mean of f over 25 updates at the rate that the detector left. */
function bowlTraining(seed: number): (rate: number) => number {
  const draw = random(seed);
  const place = [...START];
  return (rate) => {
    let sum = 0;
    for (let update = 0; update < updatesPerReport; update++)
      for (const [i, h] of CURVATURES.entries()) {
        place[i]! -= rate * (h * place[i]! + draw.normal());
        sum += 0.5 * h * place[i]! * place[i]!;
      }
    return sum / updatesPerReport;
  };
}

/** Every report of a curve, as the library's own detector takes it. */
export function watch(config: PlateauConfig): readonly Report[] {
  const { curve, drawn, patience, asKeras, seed, ...options } = config;
  const plateau = schedules.reduceOnPlateau({
    learningRate: startRate,
    patience: asKeras ? Math.max(0, patience - 1) : patience,
    ...options,
  });
  const train = bowlTraining(seed);
  const losses = curve === 'drawn' ? drawn : curve === 'bowl' ? [] : givenCurve(curve, seed);
  let rate = startRate;
  return Array.from({ length: reports }, (_, i) => {
    const loss = losses[i] ?? train(rate);
    const before = rate;
    rate = plateau.update(loss);
    return { loss, rate, best: plateau.best, waited: plateau.waited, isReduced: rate < before };
  });
}

/** The report, from 1, at which a detector without threshold first reduces; null where it never does. */
export function firstReduction(losses: readonly number[], patience: number): number | null {
  const plateau = schedules.reduceOnPlateau({ learningRate: startRate, patience, threshold: 0 });
  const at = losses.findIndex((loss) => plateau.update(loss) < startRate);
  return at < 0 ? null : at + 1;
}
