import { random, tensor, tidy } from '../../../nn/index.ts';
import { adamTexts, printedAdam } from '../printed-adam.ts';

/**
 * How far from the lowest place of ½w², where it starts, noise of deviation 1 in the slope drives a weight
 * in its first updates: the largest |w|, mean over the seeds.
 */
export function thrown(isCorrected: boolean, learningRate: number, updates: number, seeds: number): number {
  return tidy(() => {
    const rule = printedAdam(isCorrected ? adamTexts.correct : adamTexts.noCorrection, learningRate);
    const draws = Array.from({ length: seeds }, (_, seed) => random(seed + 1));
    let w = tensor(draws.map(() => 0));
    let memory = rule.start(w);
    let farthest = draws.map(() => 0);
    for (let t = 1; t <= updates; t++) {
      const slope = w.add(tensor(draws.map((draw) => draw.normal())));
      [w, memory] = rule.step(w, slope, memory, t);
      const now = w.dataSync();
      farthest = farthest.map((far, i) => Math.max(far, Math.abs(now[i]!)));
    }
    return farthest.reduce((sum, far) => sum + far, 0) / seeds;
  });
} // biome-ignore format: one thing a line
