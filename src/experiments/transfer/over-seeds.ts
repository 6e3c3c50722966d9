import { seeds, type TransferConfig, transfer } from './run.ts';
import { type Outcome, type Way, ways } from './ways.ts';

/** Mean accuracy by each way over the seeds of the figure, from seed 0 on. */
export function labelOutcomes(task: TransferConfig['task'], labels: number): Record<Way, number> {
  const run = transfer.start({ task, labels, seed: 0 });
  for (let seed = 0; seed < seeds; seed++) run.advance();
  const outcomes: readonly Outcome[] = run.frame();
  const mean = (way: Way) => outcomes.reduce((sum, one) => sum + one[way], 0) / outcomes.length;
  const [scratch, frozen, fineTuned] = ways.map(mean) as [number, number, number];
  return { scratch, frozen, fineTuned };
}
