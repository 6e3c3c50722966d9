import { formatNumber } from '../../experiments/format-number.ts';
import { steps } from '../../experiments/schedules/noisy-bowl.ts';
import { linearAxis, linePath, logAxis } from '../kit/chart/axis.ts';
import { Chart } from '../kit/chart/Chart.tsx';
import type { StageSize } from '../kit/figure/Stage.tsx';
import { LaneLines } from './LaneLines.tsx';
import { chosenOf, type State, type Trace } from './model.ts';

interface RateChartProps {
  readonly size: StageSize;
  readonly trace: Trace;
  readonly state: State;
}

const height = 178;

/** The learning rate of every update: known before anything runs. */
export function RateChart({ size: { width, narrow }, trace, state }: RateChartProps) {
  const [left, right] = [52, width - (narrow ? 14 : 24)];
  const chosen = chosenOf(state);
  const all = trace.lanes.flatMap(({ rates }) => rates.filter((rate) => rate > 0));
  const [least, most] = all.reduce(
    ([low, high], rate) => [Math.min(low, rate), Math.max(high, rate)],
    [0.01, 0.1],
  );
  const ends = [Math.max(1e-4, least), most * 1.2] as const;
  const x = linearAxis([0, steps], [left, right], narrow ? 2 : 5);
  const y = logAxis(ends, [height - 48, 32], 3);
  const line = (rates: readonly number[]) =>
    linePath(kept(rates).map((update) => [x(update), y(Math.max(ends[0], rates[update]!))]));
  const now = trace.lanes[chosen]!.rates[Math.max(0, state.step - 1)]!;
  return (
    <Chart
      width={width}
      height={height}
      label={`Learning rate against updates; the chosen schedule is at ${formatNumber(now)}`}
      x={x}
      y={y}
      names={{ x: 'update', y: 'learning rate η' }}
    >
      <LaneLines paths={trace.lanes.map(({ rates }) => line(rates))} chosen={chosen} />
      {state.step > 0 && (
        <circle
          class="schedule-bench__now"
          cx={x(state.step)}
          cy={y(Math.max(ends[0], now))}
          r="4"
        />
      )}
    </Chart>
  );
}

/** The updates that a line needs: both sides of every jump, and of a curve one in twenty. */
function kept(rates: readonly number[]): readonly number[] {
  const isJump = (update: number) => {
    const [before = 0, here = before] = [rates[update - 1], rates[update]];
    return Math.abs(here - before) > 0.2 * Math.max(here, before);
  };
  const isLevel = rates.every((rate) => rate === rates[0]);
  const last = rates.length - 1;
  return rates.flatMap((_, update) =>
    update === 0 ||
    update === last ||
    (update % 20 === 0 && !isLevel) ||
    isJump(update) ||
    isJump(update + 1)
      ? [update]
      : [],
  );
}
