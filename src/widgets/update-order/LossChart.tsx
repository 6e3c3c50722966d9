import { HorizontalAxis, VerticalAxis } from '../kit/chart/Axes.tsx';
import { linearAxis, linePath, logAxis } from '../kit/chart/axis.ts';
import { formatNumber } from '../kit/format-number.ts';
import type { StageSize } from '../kit/Stage.tsx';
import { SvgWarning } from '../kit/SvgWarning.tsx';
import { divergedAt, lossAt, type State, steps, type Trace } from './model.ts';

interface LossChartProps {
  readonly size: StageSize;
  readonly state: State;
  readonly trace: Trace;
}

const height = 300;

/** Loss after each update: the right order in ink, the early update in the colour of values. */
export function LossChart({ size, state, trace }: LossChartProps) {
  const { width } = size;
  const { step, early } = state;
  const [right, bottom] = [width - (size.narrow ? 8 : 108), height - 52];
  const x = linearAxis([0, steps], [44, right], 6);
  const y = logAxis([1e-3, 10], [bottom, 44]);
  const path = (run: readonly number[]) =>
    linePath(
      run.slice(0, step + 1).map((loss, update) => [x(update), y(Math.min(loss, 1e9))] as const),
    );
  const stopped = divergedAt(trace.during);
  const place = (run: readonly number[]) =>
    Math.min(bottom - 6, Math.max(50, y(lossAt(run, step))));
  const [after, during] = spread(place(trace.after), place(trace.during));
  const at = x(step) + 8;
  return (
    <svg class="chart" width={width} height={height} role="img" aria-label={spoken(trace, state)}>
      <clipPath id={`${size.id}-loss`}>
        <rect x="44" y="38" width={right - 40} height={bottom - 38} />
      </clipPath>
      <VerticalAxis scale={y} name="loss, logarithmic" from={44} to={right} />
      <HorizontalAxis scale={x} name="update" y={bottom} />
      <g clip-path={`url(#${size.id}-loss)`}>
        <path
          class={`chart__line${early ? '' : ' chart__line--value chart__line--chosen'}`}
          d={path(trace.after)}
        />
        {early && (
          <path
            class="chart__line chart__line--value chart__line--chosen update-order__early"
            d={path(trace.during)}
          />
        )}
      </g>
      {step > 0 && (
        <path class="update-order__head" d={`M${at - 8} ${place(trace.after) - 6}l6 10h-12z`} />
      )}
      {step > 0 && early && (
        <path
          class="update-order__head update-order__head--early"
          d={`M${at - 8} ${place(trace.during) - 6}l6 6l-6 6l-6 -6z`}
        />
      )}
      {!size.narrow && step > 0 && (
        <>
          <text class="chart__label" x={at} y={after + 4}>
            updated after
          </text>
          {early && (
            <text class="chart__label chart__strong" x={at} y={during + 4}>
              updated early
            </text>
          )}
        </>
      )}
      {early && stopped !== null && step >= stopped && (
        <SvgWarning
          id={`${size.id}-diverged`}
          x={Math.min(x(stopped) + 8, right - 150)}
          y={64}
          text={`diverged, update ${stopped}`}
        />
      )}
    </svg>
  );
}

/** Two label heights, moved apart where they would meet. */
function spread(a: number, b: number): readonly [number, number] {
  const gap = 18 - Math.abs(a - b);
  if (gap <= 0) return [a, b];
  return a < b ? [a - gap / 2, b + gap / 2] : [a + gap / 2, b - gap / 2];
}

function spoken({ after, during }: Trace, { step, early }: State): string {
  const early_ = early ? `, with the early update ${formatNumber(lossAt(during, step))}` : '';
  return `Loss over updates. After update ${step} it is ${formatNumber(lossAt(after, step))} in the right order${early_}.`;
}
