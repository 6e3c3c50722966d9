import { type Curves, curveFrames, updatesPerFrame } from '../../experiments/dropout/curves.ts';
import { apart } from '../kit/chart/apart.ts';
import { linearAxis, linePath, logAxis } from '../kit/chart/axis.ts';
import { Chart } from '../kit/chart/Chart.tsx';
import type { StageSize } from '../kit/figure/Stage.tsx';

interface CurveChartProps {
  readonly size: StageSize;
  readonly frames: readonly Curves[];
  readonly step: number;
  readonly label: string;
}

/** Where there is no room at the right a name stands over its curve, clear of its teeth, or under it. */
const besides = [-24, 19, 19];

/** Training loss over the updates: without dropout, and with it under masks and without them. */
export function CurveChart({ size, frames, step, label }: CurveChartProps) {
  const { width, narrow } = size;
  const height = narrow ? 320 : 360;
  const right = width - (narrow ? 22 : 170);
  const x = linearAxis([0, curveFrames * updatesPerFrame], [56, right], narrow ? 3 : 5);
  const y = logAxis([0.00005, 2], [height - 52, 40]);
  const at = (value: number) => y(Math.min(2, Math.max(0.00005, value)));
  const seen = frames.slice(0, step + 1);
  const line = (of: (frame: Curves) => number | null) =>
    linePath(
      seen.flatMap((frame, i) => {
        const loss = of(frame);
        return loss === null ? [] : [[x(i * updatesPerFrame), at(loss)] as const];
      }),
    );
  const last = seen.length > 1 ? seen.at(-1) : undefined;
  const names = ['with p, under masks', 'with p, all units on', 'p = 0'];
  const ends = last
    ? apart(
        [last.dropped.masked ?? 1, last.dropped.allOn, last.without.allOn].map((loss) => at(loss)),
        { low: 50, high: height - (narrow ? 76 : 60) },
      )
    : [];
  return (
    <Chart
      width={width}
      height={height}
      label={label}
      x={x}
      y={y}
      names={{ x: 'update', y: 'training loss in nats, log.' }}
    >
      <path class="dropout-curves__masked" d={line(({ dropped }) => dropped.masked)} />
      <path class="dropout-curves__line" d={line(({ dropped }) => dropped.allOn)} />
      <path class="dropout-curves__without" d={line(({ without }) => without.allOn)} />
      {ends.map((end, i) => (
        <text
          key={names[i]}
          class={i === 0 ? 'chart__label' : 'chart__label chart__strong'}
          x={narrow ? right : right + 8}
          y={end + (narrow ? besides[i]! : 4)}
          text-anchor={narrow ? 'end' : 'start'}
        >
          {names[i]}
        </text>
      ))}
    </Chart>
  );
}
