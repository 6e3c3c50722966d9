import { formatNumber } from '../../experiments/format-number.ts';
import { HorizontalAxis } from '../kit/chart/Axes.tsx';
import { type Axis, logAxis } from '../kit/chart/axis.ts';
import type { StageSize } from '../kit/figure/Stage.tsx';
import { MathSpans } from '../kit/graph/MathText.tsx';
import { PredictionMark } from '../kit/marks/PredictionMark.tsx';
import { SvgWarning } from '../kit/marks/SvgWarning.tsx';
import type { Prediction } from '../kit/page/page-store.ts';
import { type Bar, bars, barsBefore, decades, places, type Trace } from './model.ts';

interface FactorBarsProps {
  readonly size: StageSize;
  readonly trace: Trace;
  readonly ran: boolean;
  readonly prediction: Prediction | null;
}

const rowHeight = 46;
const top = 26;

/** Factors end to end on a logarithmic axis: where lengths add, numbers multiply. */
export function FactorBars({ size, trace, ran, prediction }: FactorBarsProps) {
  const { width, narrow } = size;
  const [left, right] = narrow ? [8, width - 8] : [216, width - 150];
  const reach = Number(`1e${decades(trace)}`);
  const x = logAxis([1 / reach, reach], [left, right], narrow ? 5 : 9);
  const rows = ran ? bars(trace) : barsBefore(trace);
  const bottom = top + 4 * rowHeight;
  return (
    <svg class="chart" width={width} height={bottom + 48} role="img" aria-label={spoken(rows)}>
      <line class="chart__reference" x1={x(1)} x2={x(1)} y1={top - 8} y2={bottom} />
      <text class="chart__label" x={x(1)} y={top - 14} text-anchor="middle">
        factor 1
      </text>
      {rows.map((bar) => (
        <Row
          key={bar.id}
          bar={bar}
          x={x}
          y={top + places.indexOf(bar.id) * rowHeight}
          narrow={narrow}
          id={size.id}
        />
      ))}
      <PredictionMark
        of={prediction}
        at={(value) => [
          Math.min(right, Math.max(left, x(Math.abs(value)))),
          top + 2 * rowHeight + 20,
        ]}
      />
      <HorizontalAxis scale={x} name="size of the factor, logarithmic" y={bottom} />
    </svg>
  );
}

interface RowProps {
  readonly bar: Bar;
  readonly x: Axis;
  readonly y: number;
  readonly narrow: boolean;
  readonly id: string;
}

function Row({ bar, x, y, narrow, id }: RowProps) {
  const [low, high] = x.domain;
  const clamp = (value: number) => x(Math.min(high, Math.max(low, value)));
  const middle = y + 26;
  const isKnown = Number.isFinite(bar.to) && Number.isFinite(bar.from);
  const [from, to] = [clamp(bar.from), clamp(bar.to)];
  const role = bar.id === 'loss' || bar.id === 'unit' ? 'value' : 'gradient';
  const number = formatNumber(bar.value);
  return (
    <g>
      <text class="chart__label" x={0} y={narrow ? y + 10 : middle - 2}>
        {bar.name}
        {narrow && isKnown && <tspan class="chart__strong"> {number}</tspan>}
      </text>
      {!narrow && (
        <text class="cancellation__formula" x={0} y={middle + 16}>
          <MathSpans tex={bar.formula} size={15} />
        </text>
      )}
      {isKnown ? (
        <>
          <line
            class={`cancellation__bar cancellation__bar--${role}`}
            x1={from}
            x2={to}
            y1={middle}
            y2={middle}
          />
          <line
            class={`cancellation__cap cancellation__cap--${role}`}
            x1={to}
            x2={to}
            y1={middle - 10}
            y2={middle + 10}
          />
          {bar.id === 'loss' && (
            <line
              class="cancellation__link"
              x1={to}
              x2={to}
              y1={middle + 10}
              y2={middle + rowHeight - 10}
            />
          )}
        </>
      ) : (
        <SvgWarning id={`${id}-${bar.id}`} x={x(1) + 10} y={middle - 13} text={failure(bar)} />
      )}
      {!narrow && (
        <text class="chart__strong" x={x(high) + 16} y={middle + 5}>
          {number}
        </text>
      )}
    </g>
  );
}

/** What the arithmetic met where there is no number to draw. */
function failure({ id, value }: Bar): string {
  if (id === 'product') return Number.isNaN(value) ? 'not a number' : formatNumber(value);
  if (id === 'unit') return value === 0 ? 'exactly 0' : formatNumber(value);
  return Number.isNaN(value) ? '0 / 0' : 'a division by 0';
}

const spoken = (rows: readonly Bar[]): string =>
  rows.map(({ name, value }) => `${name} ${formatNumber(value)}`).join('; ');
