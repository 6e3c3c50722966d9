import type { Census } from '../../experiments/dropout/census.ts';
import { formatNumber } from '../../experiments/format-number.ts';
import { linearAxis } from '../kit/chart/axis.ts';
import { Chart } from '../kit/chart/Chart.tsx';
import type { StageSize } from '../kit/figure/Stage.tsx';
import { PredictionMark } from '../kit/marks/PredictionMark.tsx';
import type { Prediction } from '../kit/page/page-store.ts';
import { reachOf, stemsOf } from './model.ts';

interface AnswerChartProps {
  readonly size: StageSize;
  readonly census: Census;
  readonly isTold: boolean;
  readonly prediction: Prediction | null;
}

/** How often each answer comes, the mean of all, and what one network with scaled weights answers. */
export function AnswerChart({ size, census, isTold, prediction }: AnswerChartProps) {
  const { width, narrow } = size;
  const height = 250;
  const stems = isTold ? stemsOf(census) : [];
  const most = Math.max(0.1, ...stems.map(({ chance }) => chance));
  const [bottom, top] = [height - 52, 76];
  const x = linearAxis(reachOf(census), [44, width - 12], narrow ? 5 : 8);
  const y = linearAxis([0, most * 1.05], [bottom, top], 3);
  const [mean, scaled] = [x(census.mean), x(census.scaled)];
  return (
    <Chart
      width={width}
      height={height}
      label={isTold ? `Answers of ${census.networks.length} masks with their chances; mean ${formatNumber(census.mean)}, scaled weights ${formatNumber(census.scaled)}` : 'Axis of answers, nothing counted yet'} // biome-ignore format: one line
      x={x}
      y={y}
      names={{ x: 'answer of a sub-network', y: 'chance' }}
    >
      {stems.map(({ at, chance }) => (
        <g key={at}>
          <line class="mask-census__stem" x1={x(at)} x2={x(at)} y1={y(0)} y2={y(chance)} />
          <line
            class="mask-census__cap"
            x1={x(at) - 4}
            x2={x(at) + 4}
            y1={y(chance)}
            y2={y(chance)}
          />
        </g>
      ))}
      {isTold && (
        <>
          <Mark
            at={mean}
            name={`mean ${formatNumber(census.mean)}`}
            top={26}
            bottom={bottom}
            end={x.range[1]}
          />
          <Mark
            at={scaled}
            name={`scaled weights ${formatNumber(census.scaled)}`}
            top={48}
            bottom={bottom}
            end={x.range[1]}
            isDashed
          />
        </>
      )}
      <PredictionMark of={prediction} at={(value) => [x(value), bottom]} anchor="start" />
    </Chart>
  );
}

interface MarkProps {
  readonly at: number;
  readonly name: string;
  readonly top: number;
  readonly bottom: number;
  /** Where the axis ends, in pixels. */
  readonly end: number;
  readonly isDashed?: boolean;
}

function Mark({ at, name, top, bottom, end, isDashed = false }: MarkProps) {
  const isLeft = at > end - 170;
  return (
    <g>
      <line
        class={isDashed ? 'mask-census__mark mask-census__mark--scaled' : 'mask-census__mark'}
        x1={at}
        x2={at}
        y1={top}
        y2={bottom}
      />
      <text
        class="chart__label chart__strong"
        x={at + (isLeft ? -6 : 6)}
        y={top + 8}
        text-anchor={isLeft ? 'end' : 'start'}
      >
        {name}
      </text>
    </g>
  );
}
