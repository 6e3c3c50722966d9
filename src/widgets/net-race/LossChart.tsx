import { formatNumber } from '../../experiments/format-number.ts';
import { stride } from '../../experiments/optimizers/adam/net-race.ts';
import { apart } from '../kit/chart/apart.ts';
import { linearAxis, logAxis } from '../kit/chart/axis.ts';
import { Chart } from '../kit/chart/Chart.tsx';
import type { StageSize } from '../kit/figure/Stage.tsx';
import { LanePath, Marker } from '../kit/lanes/LanePath.tsx';
import { laneLooks } from '../kit/lanes/lane-look.ts';
import { type Lane, updates } from './model.ts';

interface LossChartProps {
  readonly size: StageSize;
  readonly lanes: readonly Lane[];
}

/** The training loss of each rule, update by update; a bar at the end spans its seeds. */
export function LossChart({ size: { width, narrow }, lanes }: LossChartProps) {
  const height = narrow ? 320 : 380;
  const right = width - (narrow ? 20 : 170);
  const x = linearAxis([0, updates], [52, right], narrow ? 3 : 6);
  const y = logAxis([0.003, 30], [height - 44, 36]);
  const spots = apart(
    lanes.map(({ median }) => y(median.at(-1)!)),
    { low: 40, high: height - 48 },
  );
  return (
    <>
      <Chart
        width={width}
        height={height}
        label={lanes.map(({ name, median }) => `${name} ${formatNumber(median.at(-1)!)}`).join(', ') || 'Training loss by update; nothing has been trained yet'}
        x={x}
        y={y}
        names={{ x: 'update', y: narrow ? 'training loss, nats' : 'training loss, nats, logarithmic' }}
      >
        {lanes.map(({ rule, median, low, high, name }, i) => (
          <g key={rule}>
            <LanePath
              look={laneLooks[rule]}
              isChosen={false}
              xs={median.map((_, t) => t * stride)}
              ys={median}
              until={median.length - 1}
              x={x}
              y={y}
            />
            <path class="net-race__seeds" d={`M${right} ${y(low)}V${y(high)}`} />
            <Marker look={laneLooks[rule]} isChosen={false} at={[right, y(median.at(-1)!)]} />
            {!narrow && (
              <text class="chart__label" x={right + 14} y={spots[i]! + 5}>
                {name} {formatNumber(median.at(-1)!, { digits: 2 })}
              </text>
            )}
          </g>
        ))}
      </Chart>
      {narrow && (
        <ul class="net-race__names">
          {lanes.map(({ rule, name, median }) => (
            <li key={rule}>
              <svg width="44" height="16" aria-hidden="true">
                <path class="lane" data-hue={laneLooks[rule].hue} stroke-dasharray={laneLooks[rule].dash} d="M0 8H44" />
                <Marker look={laneLooks[rule]} isChosen={false} at={[22, 8]} />
              </svg>
              {name} {formatNumber(median.at(-1)!, { digits: 2 })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
} // biome-ignore format: drawings in one line
