import { useMemo } from 'preact/hooks';
import { heightsOver } from '../../experiments/optimizers/landscapes/heights.ts';
import { landscapeOf } from '../../experiments/optimizers/landscapes/landscape.ts';
import { followed } from '../../experiments/optimizers/look-ahead.ts';
import { apart } from '../kit/chart/apart.ts';
import { linearAxis, linePath } from '../kit/chart/axis.ts';
import { Chart } from '../kit/chart/Chart.tsx';
import { Contours } from '../kit/chart/Contours.tsx';
import type { StageSize } from '../kit/figure/Stage.tsx';
import { Marker } from '../kit/lanes/LanePath.tsx';
import { laneLooks } from '../kit/lanes/lane-look.ts';
import '../kit/lanes/lanes.css';
import { Arrow } from './Arrow.tsx';
import type { State, Trace } from './model.ts';

const region = { x: [-0.5, 10.5], y: [-1.1, 1.3] } as const;
const levels = [0.5, 2, 8, 20, 45, 80];

const valley = () => {
  const landscape = landscapeOf({ surface: 'valley', condition: 100, text: '' });
  return heightsOver({ ...landscape, region }, { columns: 56, rows: 56 });
};

interface SwingMapProps {
  readonly size: StageSize;
  readonly trace: Trace;
  readonly state: State;
  readonly ran: boolean;
}

/** The valley from above, the way of the ball, and its last update by both rules, arrow by arrow. */
export function SwingMap({ size, trace, state, ran }: SwingMapProps) {
  const { width, narrow, id } = size;
  const height = narrow ? 300 : 400;
  const [left, right, top, bottom] = [48, width - 12, 36, height - 44];
  const x = useMemo(() => linearAxis(region.x, [left, right], narrow ? 4 : 6), [right, narrow]);
  const y = useMemo(() => linearAxis(region.y, [bottom, top], 5), [bottom]);
  const surface = useMemo(valley, []);
  const place = ([a, b]: readonly [number, number]) => [x(a), y(b)] as const;
  const { step, follow } = state;
  // Before the run, what is kept for the next update; then the update that has been made.
  const update = ran ? trace[step - 1] : trace[step];
  const way = trace.slice(0, step).map(({ from }) => from);
  const names = apart(followed.map((name) => (update ? y(update[name].to[1]) : 0)), { low: top, high: bottom });
  // Beside the ball, on the side that it has not come from.
  const side = update && x(update.kept[0]) > left + 110 ? -1 : 1;
  const ball = ran ? update?.[follow].to : update?.from;
  return (
    <Chart
      width={width}
      height={height}
      label={`The valley ½(x² + 100y²) from above, with the way of a ball after ${step} updates`}
      x={x}
      y={y}
      names={{ x: 'x, along the valley', y: 'y, across it' }}
    >
      <clipPath id={`${id}-swing`}>
        <rect x={left} y={top} width={right - left} height={bottom - top} />
      </clipPath>
      <g clip-path={`url(#${id}-swing)`}>
        <Contours surface={surface} levels={levels} strongEvery={2} x={x} y={y} />
        <path class="lane" data-hue={laneLooks[follow].hue} d={linePath([...way, ...(ball ? [ball] : [])].map(place))} />
        {update && <Arrow from={place(update.from)} to={place(update.kept)} kind="kept" />}
        {update && ran &&
          followed.map((name) => (
            <g key={name}>
              <circle class="look-ahead__taken" cx={x(update[name].at[0])} cy={y(update[name].at[1])} r="6" />
              <Arrow from={place(update.kept)} to={place(update[name].to)} kind="slope" />
            </g>
          ))}
        {update && ran
          ? followed.map((name) => (
              <Marker key={name} look={laneLooks[name]} isChosen={name === follow} at={place(update[name].to)} />
            ))
          : ball && <Marker look={laneLooks[follow]} isChosen at={place(ball)} />}
      </g>
      {update &&
        ran &&
        followed.map((name, i) => (
          <text key={name} class="chart__label look-ahead__name" x={x(update.kept[0]) + side * 16} y={names[i]! + 4} text-anchor={side < 0 ? 'end' : 'start'}>
            {laneLooks[name].name}
          </text>
        ))}
    </Chart>
  );
} // biome-ignore format: drawings in one line
