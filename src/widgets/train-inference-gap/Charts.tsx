import type { GapSeed } from '../../experiments/normalization/gap-seeds.ts';
import { type Gap, steps, updatesPerStep } from '../../experiments/normalization/inference-gap.ts';
import { linearAxis, linePath, logAxis } from '../kit/chart/axis.ts';
import { Chart } from '../kit/chart/Chart.tsx';
import type { StageSize } from '../kit/figure/Stage.tsx';
import { type Band, bandsOf } from './model.ts';

interface ChartProps {
  readonly size: StageSize;
  readonly frames: readonly Gap[];
  readonly step: number;
}

interface LossesProps extends ChartProps {
  readonly others: readonly GapSeed[];
}

const height = 340;

/** The loss in both modes over the updates. */
export function Losses({ size: { width, narrow }, frames, step, others }: LossesProps) {
  const [right, bottom] = [width - 14, height - 52];
  const x = linearAxis([0, steps * updatesPerStep], [52, right], narrow ? 3 : 6);
  const y = logAxis([0.05, 5], [bottom, 40]);
  const clamp = (loss: number) => y(Math.min(5, Math.max(0.05, loss)));
  const seen = frames.slice(0, step + 1);
  const line = (of: (gap: Gap) => number) =>
    linePath(seen.map((gap, i) => [x(i * updatesPerStep), clamp(of(gap))]));
  const { byBatch, byRunning } = bandsOf(seen, others);
  const ends = (band: Band, end: 0 | 1) =>
    band.map((loss, i) => [x(i * updatesPerStep), clamp(loss[end])] as const);
  const area = (band: Band) =>
    band.length > 1 ? `${linePath(ends(band, 0))}L${linePath(ends(band, 1).toReversed()).slice(1)}Z` : ''; // biome-ignore format: one line
  const last = seen.at(-1);
  const isRunningBelow = last !== undefined && last.lossByRunning < last.lossByBatch;
  return (
    <Chart
      width={width}
      height={height}
      label={
        last
          ? `Loss after ${step * updatesPerStep} updates: ${last.lossByBatch.toPrecision(3)} by the batch, ${last.lossByRunning.toPrecision(3)} by the running statistics`
          : 'Loss against updates, not trained'
      }
      x={x}
      y={y}
      names={{ x: 'update', y: 'loss in nats, logarithmic' }}
    >
      <path class="inference-gap__band" d={area(byBatch)} />
      <path class="inference-gap__band" d={area(byRunning)} />
      <path class="inference-gap__batch" d={line((gap) => gap.lossByBatch)} />
      <path class="inference-gap__running" d={line((gap) => gap.lossByRunning)} />
      {last && (
        <>
          <text
            class="chart__label"
            x={right}
            y={clamp(last.lossByBatch) + (isRunningBelow ? -10 : 22)}
            text-anchor="end"
          >
            by the batch
          </text>
          <text
            class="chart__label chart__strong"
            x={right}
            y={clamp(last.lossByRunning) + (isRunningBelow ? 22 : -10)}
            text-anchor="end"
          >
            by running statistics
          </text>
        </>
      )}
    </Chart>
  );
}

/** One example's answer in the company of 24 batches, and by the running statistics. */
export function Answers({ size: { width, narrow }, frames, step }: ChartProps) {
  const gap = frames[step];
  const [left, right, bottom] = [narrow ? 52 : 40, width - 14, height - 52];
  const x = linearAxis([0, 1], [left, right], narrow ? 4 : 5);
  const y = linearAxis([0, 25], [bottom, 40], 5);
  return (
    <Chart
      width={width}
      height={height}
      label={
        gap
          ? `One example in 24 batches: its class gets from ${Math.min(...gap.answers).toFixed(2)} to ${Math.max(...gap.answers).toFixed(2)}; by the running statistics ${gap.answer.toFixed(2)}`
          : 'One example in 24 batches'
      }
      x={x}
      y={y}
      names={{ x: 'probability of its class', y: 'one example in 24 batches' }}
    >
      {gap?.answers.map((answer, i) => (
        <circle key={i} class="inference-gap__answer" cx={x(answer)} cy={y(i + 0.5)} r="4" />
      ))}
      {gap && (
        <line
          class="inference-gap__one"
          x1={x(gap.answer)}
          x2={x(gap.answer)}
          y1={bottom}
          y2={40}
        />
      )}
    </Chart>
  );
}
