import {
  revivalUpdates,
  revivalUpdatesPerStep,
  thaw,
} from '../../experiments/rectifiers/revival.ts';
import { linearAxis, linePath } from '../kit/chart/axis.ts';
import { Chart } from '../kit/chart/Chart.tsx';
import type { StageSize } from '../kit/figure/Stage.tsx';
import type { Lane, State } from './model.ts';

interface TopChartProps {
  readonly size: StageSize;
  /** As far as they are shown. */
  readonly lanes: readonly Lane[];
  readonly state: State;
}

const height = 320;
const most = 3;

/** The largest pre-activation of each network's dead unit by update; below the line at 0 it is dead. */
export function TopChart({ size, lanes, state }: TopChartProps) {
  const { width, narrow, id } = size;
  const right = width - (narrow ? 12 : 130);
  const x = linearAxis([0, revivalUpdates], [52, right], narrow ? 4 : 8);
  const all = lanes.flatMap(({ tops }) => tops);
  const low = Math.max(-most, Math.min(-2 * state.gap, -0.5, ...all));
  const high = Math.min(most, Math.max(1, ...all));
  const y = linearAxis([low, high], [height - 48, 40], 5);
  const at = (step: number) => x(step * revivalUpdatesPerStep);
  const frozenTo = { always: revivalUpdates, half: thaw, never: 0 }[state.frozen];
  return (
    <Chart
      width={width}
      height={height}
      label={
        lanes.length === 0
          ? 'Largest pre-activation of the dead unit by update; not trained yet'
          : `${lanes.filter(({ back }) => back >= 0).length} of ${lanes.length} lines have crossed 0`
      }
      x={x}
      y={y}
      names={{
        x: 'update',
        y: narrow ? 'largest z; below 0 the unit is dead' : 'largest z of the unit over all points',
      }}
    >
      {frozenTo > 0 && (
        <g>
          <rect
            class="revival__frozen"
            x={x(0)}
            width={x(frozenTo) - x(0)}
            y={y.range[1]}
            height={y.range[0] - y.range[1]}
          />
          <text class="chart__label" x={x(0) + 8} y={y.range[1] + 18}>
            layer 1 frozen
          </text>
        </g>
      )}
      <line class="chart__reference" x1={52} x2={right} y1={y(0)} y2={y(0)} />
      {!narrow && (
        <text class="chart__label" x={right + 10} y={y(0) + 5}>
          dead below 0
        </text>
      )}
      <clipPath id={`${id}-top`}>
        <rect
          x={x(0) - 5}
          y={y.range[1] - 1}
          width={right - x(0) + 10}
          height={y.range[0] - y.range[1] + 2}
        />
      </clipPath>
      <g clip-path={`url(#${id}-top)`}>
        {[...lanes.entries()].reverse().map(([i, { tops }]) => (
          <g key={i} class={`revival__lane${i === 0 ? ' revival__lane--first' : ''}`}>
            <path class="chart__line" d={linePath(tops.map((top, step) => [at(step), y(top)]))} />
          </g>
        ))}
        {lanes.map(
          ({ tops, back }, i) =>
            back >= 0 && (
              <circle key={i} class="revival__back" cx={at(back)} cy={y(tops[back]!)} r="4" />
            ),
        )}
      </g>
      {lanes.length === 0 && <circle class="revival__start" cx={x(0)} cy={y(-state.gap)} r="4" />}
    </Chart>
  );
}
