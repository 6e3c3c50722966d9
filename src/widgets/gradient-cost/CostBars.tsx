import { formatNumber } from '../../experiments/format-number.ts';
import { HorizontalAxis } from '../kit/chart/Axes.tsx';
import { type Axis, logAxis } from '../kit/chart/axis.ts';
import type { StageSize } from '../kit/figure/Stage.tsx';
import { PredictionMark } from '../kit/marks/PredictionMark.tsx';
import type { Prediction } from '../kit/page/page-store.ts';
import { grouped, type Trace } from './model.ts';

interface CostBarsProps {
  readonly size: StageSize;
  readonly trace: Trace;
  readonly ran: boolean;
  readonly prediction: Prediction | null;
}

interface Row {
  readonly name: string;
  /** In units of the reference line. */
  readonly value: number;
  readonly label: string;
}

const rowHeight = 46;

/** Time in forward passes and memory in multiples of the parameters, each from its own reference. */
export function CostBars({ size, trace, ran, prediction }: CostBarsProps) {
  const { width, narrow } = size;
  const range = [narrow ? 12 : 200, width - (narrow ? 12 : 190)] as const;
  const time = logAxis([0.1, 1e7], range, narrow ? 5 : 9);
  const memory = logAxis([0.0001, 1e4], range, narrow ? 5 : 9);
  const { backwardInForwards, oneAtATime, keptPerParameter, stored } = trace;
  return (
    <svg class="chart" width={width} height={404} role="img" aria-label={spoken(trace, ran)}>
      <Panel
        x={time}
        top={28}
        reference="one forward pass"
        axis="cost of a gradient in forward passes, logarithmic"
        narrow={narrow}
        ran={ran}
        rows={[
          { name: 'backward', value: backwardInForwards, label: formatNumber(backwardInForwards) },
          {
            name: 'both passes',
            value: backwardInForwards + 1,
            label: formatNumber(backwardInForwards + 1),
          },
          { name: 'one at a time', value: oneAtATime, label: grouped(oneAtATime) },
        ]}
      />
      <PredictionMark of={prediction} at={(value) => [time(value), 46]} />
      <Panel
        x={memory}
        top={280}
        reference="as many as parameters"
        axis="numbers kept per parameter, logarithmic"
        narrow={narrow}
        ran={ran}
        rows={[{ name: 'kept', value: keptPerParameter, label: grouped(stored) }]}
      />
    </svg>
  );
}

interface PanelProps {
  readonly x: Axis;
  readonly top: number;
  readonly reference: string;
  readonly axis: string;
  readonly narrow: boolean;
  readonly ran: boolean;
  readonly rows: readonly Row[];
}

/** Bars that start at a named line, where both sides cost the same. */
function Panel({ x, top, reference, axis, narrow, ran, rows }: PanelProps) {
  const bottom = top + rows.length * rowHeight + 8;
  const [low, high] = x.domain;
  return (
    <g>
      <text class="chart__label" x={x(1)} y={top - 10} text-anchor="middle">
        {reference}
      </text>
      {rows.map(({ name, value, label }, row) => {
        const y = top + row * rowHeight + 26;
        const end = x(Math.min(high, Math.max(low, value)));
        return (
          <g key={name}>
            <text class="chart__label" x={narrow ? x(1) + 10 : 0} y={narrow ? y - 10 : y + 5}>
              {name}
              {narrow && ran && <tspan class="chart__strong"> {label}</tspan>}
            </text>
            {ran && <line class="gradient-cost__bar" x1={x(1)} x2={end} y1={y} y2={y} />}
            {!narrow && (
              <text class="chart__strong" x={x(high) + 18} y={y + 5}>
                {ran ? label : '…'}
              </text>
            )}
          </g>
        );
      })}
      <line class="chart__reference" x1={x(1)} x2={x(1)} y1={top - 4} y2={bottom} />
      <HorizontalAxis scale={x} name={axis} y={bottom} />
    </g>
  );
}

const spoken = (
  { forward, backwardInForwards, oneAtATime, stored }: Trace,
  ran: boolean,
): string =>
  ran
    ? `backward ${formatNumber(backwardInForwards)} forward passes; one at a time ${grouped(oneAtATime)}; ${grouped(stored)} numbers kept`
    : `one forward pass of ${grouped(forward)} operations; everything else waits`;
