import { BENCH, benchRun } from '../misprints/bench-run.ts';
import { misprintsOf } from '../misprints/catalogue.ts';
import type { AnyExperiment } from './serve.ts';

/** Every experiment that a page may ask a worker for, each loaded when it is first wanted. */
const experiments: Readonly<Record<string, () => Promise<AnyExperiment>>> = {
  'adam-texts': async () => (await import('../optimizers/adam/text-ways.ts')).textWays,
  'bars-kernel': async () => (await import('../convolution/bars-kernel.ts')).barsKernel,
  'bars-race': async () => (await import('../convolution/bars-net.ts')).barsRace,
  classifier: async () => (await import('../training/classifier.ts')).classifier,
  densities: async () => (await import('../initialization/densities.ts')).densities,
  'density-seeds': async () => (await import('../initialization/density-seeds.ts')).densitySeeds,
  'decoupled-decay': async () => (await import('../optimizers/adam/decay.ts')).decay,
  'dead-units': async () => (await import('../rectifiers/dead-units.ts')).deadUnits,
  'depth-race': async () => (await import('../trainability/depth-race.ts')).depthRace,
  'depth-seeds': async () => (await import('../trainability/depth-seeds.ts')).depthSeeds,
  'dropout-curves': async () => (await import('../dropout/curves.ts')).dropoutCurves,
  'dropout-pipeline': async () => (await import('../dropout/pipeline.ts')).dropoutPipeline,
  'dropout-race': async () => (await import('../dropout/rate-race.ts')).dropoutRace,
  'dropout-run': async () => (await import('../dropout/net-run.ts')).dropoutRun,
  'early-stop': async () => (await import('../generalising/early-stop.ts')).earlyStop,
  explosion: async () => (await import('../normalization/explosion.ts')).explosion,
  'digit-look': async () => (await import('../digits/digit-look.ts')).digitLook,
  digits: async () => (await import('../digits/training.ts')).digitsTraining,
  'gap-seeds': async () => (await import('../normalization/gap-seeds.ts')).gapSeeds,
  'hand-backward': async () => (await import('../training/hand-backward.ts')).handBackward,
  'inference-gap': async () => (await import('../normalization/inference-gap.ts')).inferenceGap,
  kinship: async () => (await import('../optimizers/adam/kinship.ts')).kinship,
  ladder: async () => (await import('../signals/ladder.ts')).ladder,
  'logistic-run': async () => (await import('../training/logistic-run.ts')).logisticRun,
  'mask-average': async () => (await import('../dropout/mask-average.ts')).maskAverage,
  'mask-ticker': async () => (await import('../dropout/mask-ticker.ts')).maskTicker,
  'net-race': async () => (await import('../optimizers/adam/net-race.ts')).netRace,
  'one-sum': async () => (await import('../initialization/one-sum.ts')).oneSum,
  'optimizer-race': async () => (await import('../optimizers/lane-run.ts')).laneRun,
  overshoot: async () => (await import('../normalization/overshoot.ts')).overshoot,
  'range-test': async () => (await import('../schedules/range-test.ts')).rangeTest,
  'rate-check': async () => (await import('../schedules/range-test.ts')).rateCheck,
  'rate-race': async () => (await import('../normalization/rate-race.ts')).rateRace,
  'rate-search': async () => (await import('../optimizers/rate-search.ts')).rateSearch,
  'sparse-features': async () => (await import('../optimizers/adaptive/sparse.ts')).sparse,
  'shift-run': async () => (await import('../convolution/shift-run.ts')).shiftRun,
  'signal-race': async () => (await import('../initialization/signal-race.ts')).signalRace,
  revival: async () => (await import('../rectifiers/revival.ts')).revival,
  'rnn-cliff': async () => (await import('../recurrent/cliff.ts')).cliffRun,
  'schedule-bench': async () => (await import('../schedules/bench-run.ts')).scheduleBench,
  'selu-stack': async () => (await import('../rectifiers/selu-stack.ts')).seluStack,
  'twenty-weights': async () => (await import('../penalties/twenty-weights.ts')).twentyWeights,
  'labelled-letters': async () => (await import('../transfer/letters.ts')).labelledLetters,
  transfer: async () => (await import('../transfer/run.ts')).transfer,
  'two-moons': async () => (await import('../training/two-moons.ts')).twoMoons,
  'warm-up': async () => (await import('../schedules/warm-up.ts')).warmUp,
  unseen: async () => (await import('../optimizers/adam/unseen.ts')).unseen,
};

/** @throws if no experiment has this name */
export async function findExperiment(id: string): Promise<AnyExperiment> {
  if (id.startsWith(BENCH)) return benchRun(await misprintsOf(id.slice(BENCH.length)));
  const load = Object.hasOwn(experiments, id) ? experiments[id] : undefined;
  if (load === undefined) {
    throw new Error(
      `runner: no experiment is called ${id}; there are ${Object.keys(experiments).join(', ')}`,
    );
  }
  return load();
}
