import { formatNumber } from '../../experiments/format-number.ts';
import { apart } from '../kit/chart/apart.ts';
import { linearAxis, linePath, logAxis } from '../kit/chart/axis.ts';
import { Chart } from '../kit/chart/Chart.tsx';
import { logDomain } from '../kit/chart/log-domain.ts';
import type { StageSize } from '../kit/figure/Stage.tsx';
import { PredictionMark } from '../kit/marks/PredictionMark.tsx';
import type { Prediction } from '../kit/page/page-store.ts';
import type { Lane } from './model.ts';

interface LaneChartProps {
  readonly size: StageSize;
  readonly lanes: readonly Lane[];
  readonly layers: number;
  /** Whether the way leads back from the last layer. */
  readonly isBackward: boolean;
  /** Numbers that the axis has room for, whether or not they are shown yet. */
  readonly reach: readonly number[];
  readonly name: string;
  readonly label: string;
  readonly prediction: Prediction | null;
}

const height = 380;
/** Of a character of a name at a line's end, which are bold. */
const characterPx = 7.2;
const dashes = ['', '8 3', '2 3', '10 3 2 3', '5 5', '1 5', '12 4', '4 2'] as const;

/** The size of a signal in every layer, one line per start, from 1 on. */
export function LaneChart(props: LaneChartProps) {
  const { size, lanes, layers, isBackward, reach, name, label, prediction } = props;
  const { width, narrow } = size;
  const longest = Math.max(...lanes.map(({ name: word }) => word.length), 0);
  const room = narrow ? Math.max(96, 16 + longest * characterPx) : 190;
  const [left, right, bottom] = [narrow ? 46 : 58, width - room, height - 52];
  const [low, high] = logDomain(reach);
  const x = linearAxis(
    [isBackward ? 1 : 0, layers],
    [left, right],
    Math.min(narrow ? 5 : 10, layers),
  );
  const y = logAxis([low, high], [bottom, 44]);
  const whole = Object.assign((value: number) => x(value), {
    ...pick(x),
    ticks: x.ticks.filter(({ value }) => Number.isInteger(value)),
  });
  const clamp = (value: number) => y(Math.min(high, Math.max(low, value)));
  const ends = lanes.map(({ points }) => clamp(points.at(-1)?.mean ?? 1));
  const spots = apart(ends, { low: 40, high: bottom + 4 });
  return (
    <Chart
      width={width}
      height={height}
      label={label}
      x={whole}
      y={y}
      names={{ x: isBackward ? 'layer' : 'layer; 0 is the inputs', y: name }}
    >
      <line class="chart__reference" x1={left} x2={right} y1={y(1)} y2={y(1)} />
      {lanes.map(({ start, name: word, points, isLost }, i) => {
        const last = points.at(-1);
        const band = [
          ...points.map(({ layer, low: least }) => [x(layer), clamp(least)] as const),
          ...points.toReversed().map(({ layer, high: most }) => [x(layer), clamp(most)] as const),
        ];
        return (
          <g key={start} class={`lane lane--${isBackward ? 'gradient' : 'value'}`}>
            {points.length > 1 && <path class="lane__band" d={`${linePath(band)}Z`} />}
            <path
              class="lane__line"
              stroke-dasharray={dashes[i % dashes.length]}
              d={linePath(points.map(({ layer, mean }) => [x(layer), clamp(mean)]))}
            />
            {last && points.length > 1 && (
              <>
                <circle class="lane__end" cx={x(last.layer)} cy={ends[i]} r="3.5" />
                <path
                  class="lane__leader"
                  d={`M${x(last.layer) + 5} ${ends[i]}L${right + 4} ${ends[i]}L${right + 10} ${spots[i]}`}
                />
                <text class="chart__label" x={right + 13} y={spots[i]! + 5}>
                  <tspan class="chart__strong">{word}</tspan>
                  {narrow ? '' : `  ${isLost ? 'lost' : formatNumber(last.mean)}`}
                </text>
              </>
            )}
          </g>
        );
      })}
      <PredictionMark of={prediction} at={(value) => [x(layers), clamp(value)]} anchor="end" />
    </Chart>
  );
}

const pick = ({ domain, range, invert }: ReturnType<typeof linearAxis>) => ({
  domain,
  range,
  invert,
});
