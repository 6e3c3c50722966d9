import type { Trial } from '../../../experiments/optimizers/rate-search.ts';
import type { Axis } from '../../kit/chart/axis.ts';
import type { LaneLook } from '../../kit/lanes/lane-look.ts';

interface FailedRatesProps {
  readonly lanes: readonly { readonly trials: readonly Trial[]; readonly look: LaneLook }[];
  /** The budget within which the goal counts; null where there is no goal. */
  readonly updates: number | null;
  readonly x: Axis;
}

/** The height of a lane's row. */
export const rowPx = 11;

const top = 28;

/** Above the curves, a row for each lane: the learning rates that have no place on its curve, and why. */
export function FailedRates({ lanes, updates, x }: FailedRatesProps) {
  const [left] = x.range;
  return (
    <g class="race-failed">
      <text class="chart__label" x="0" y="12">
        {updates !== null && <tspan>○ not within {updates}</tspan>}
        <tspan dx={updates === null ? 0 : 16}>× diverged</tspan>
      </text>
      {lanes.map(({ trials, look }, row) => {
        const y = top + row * rowPx;
        const why = ({ end: { kind } }: Trial) =>
          kind === 'diverged' || kind === 'stopped' ? 'lost' : kind === 'never' && updates !== null ? 'late' : null;
        const marks = trials.map((trial) => ({ why: why(trial), at: x(trial.learningRate) }));
        return (
          <g key={row} data-hue={look.hue}>
            <path class="race-failed__lane" d={look.marker} transform={`translate(${left - 14} ${y}) scale(0.7)`} />
            <path
              class="race-failed__lost"
              d={marks.map(({ why, at }) => (why === 'lost' ? `M${at - 2.5} ${y - 2.5}l5 5m0-5l-5 5` : '')).join('')}
            />
            {marks.map(({ why, at }) => why === 'late' && <circle key={at} class="race-failed__late" cx={at} cy={y} r="2.5" />)}
          </g>
        );
      })}
    </g>
  );
} // biome-ignore format: drawings in one line
