import { formatNumber } from '../../experiments/format-number.ts';
import { stride } from '../../experiments/optimizers/adam/net-race.ts';
import { apart } from '../kit/chart/apart.ts';
import { linearAxis, linePath, logAxis } from '../kit/chart/axis.ts';
import { Chart } from '../kit/chart/Chart.tsx';
import type { StageSize } from '../kit/figure/Stage.tsx';
import { LanePath, Marker } from '../kit/lanes/LanePath.tsx';
import { laneLooks } from '../kit/lanes/lane-look.ts';
import { type Lane, updates } from './model.ts';

interface LossChartProps {
  readonly size: StageSize;
  readonly lanes: readonly Lane[];
  /** Whose band is drawn. */
  readonly chosen: Lane['rule'];
}

/** The training loss of each rule, update by update; beside it, where the seeds of each end. */
export function LossChart({ size: { width, narrow, id }, lanes, chosen }: LossChartProps) {
  const height = narrow ? 340 : 400;
  const gap = narrow ? 13 : 17;
  const right = width - (narrow ? 4 : 160) - 6.5 * gap;
  const columns = lanes.map((_, i) => right + (i + 1) * gap);
  const front = lanes.find(({ rule }) => rule === chosen);
  const x = linearAxis([0, updates], [52, right], narrow ? 3 : 6);
  const y = logAxis([5e-4, 30], [height - 44, 36]);
  const edge = (band: NonNullable<Lane['band']>, side: 0 | 1) => band.map((losses, t) => [x(t * stride), y(losses[side])] as const);
  const spread = ([low, high]: readonly [number, number], at: number) => `M${at - 5} ${y(low)}H${at + 5}V${y(high)}H${at - 5}Z`;
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
        <clipPath id={`${id}-clip`}>
          <rect x={x.range[0]} y={y.range[1]} width={right - x.range[0]} height={y.range[0] - y.range[1]} />
        </clipPath>
        {front?.band && (
          <path
            class="net-race__band"
            clip-path={`url(#${id}-clip)`}
            data-hue={laneLooks[front.rule].hue}
            d={`${linePath([...edge(front.band, 0), ...edge(front.band, 1).toReversed()])}Z`}
          />
        )}
        {lanes.map(({ rule, median, band, ends, name }, i) => (
          <g key={rule}>
            <LanePath
              look={laneLooks[rule]}
              isChosen={rule === chosen}
              xs={median.map((_, t) => t * stride)}
              ys={median}
              until={median.length - 1}
              x={x}
              y={y}
            />
            {band && <path class="net-race__spread" data-hue={laneLooks[rule].hue} d={spread(band.at(-1)!, columns[i]!)} />}
            <path class="net-race__seeds" d={ends.map((loss) => `M${columns[i]! - 4} ${y(loss)}h8`).join('')} />
            <Marker look={laneLooks[rule]} isChosen={rule === chosen} at={[columns[i]!, y(median.at(-1)!)]} />
            {!narrow && (
              <text class={rule === chosen ? 'chart__label chart__strong' : 'chart__label'} x={right + 7 * gap} y={spots[i]! + 5}>
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
