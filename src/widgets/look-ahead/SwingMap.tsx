import { useMemo } from 'preact/hooks';
import { heightsOver } from '../../experiments/optimizers/landscapes/heights.ts';
import { landscapeOf } from '../../experiments/optimizers/landscapes/landscape.ts';
import { followed, type Update } from '../../experiments/optimizers/look-ahead.ts';
import { math } from '../../nn/index.ts';
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

/** The part of the valley that is drawn: around the ball, as high as its swing. */
interface Region {
  readonly x: readonly [from: number, to: number];
  readonly y: readonly [from: number, to: number];
}

const start = [10, 1] as const;
const levels = [0.03, 0.1, 0.3, 1, 3, 8, 20, 34, 48, 60, 80, 120];

function valley(region: Region) {
  const landscape = landscapeOf({ surface: 'valley', condition: 100, text: '' });
  return heightsOver({ ...landscape, region }, { columns: 40, rows: 40 });
}

/** It moves on by whole units and shrinks by halves of a square, so that it stays for some updates. */
function regionOf(update: Update | undefined): Region {
  const places = update ? [update.from, update.kept, ...followed.map((name) => update[name].to)] : [start];
  const most = places.reduce((high, [, y]) => Math.max(high, Math.abs(y)), 0.01);
  const reach = math.pow(Math.SQRT2, Math.ceil(math.log(1.2 * most) / math.log(Math.SQRT2)));
  const middle = Math.round(places[0]![0]);
  return { x: [middle - 1.5, middle + 0.7], y: [-reach, reach] };
} // biome-ignore format: one line

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
  const { step, follow } = state;
  // Before the run, what is kept for the next update; then the update that has been made.
  const update = ran ? trace[step - 1] : trace[step];
  const region = regionOf(update);
  const key = [...region.x, ...region.y].join();
  const x = useMemo(() => linearAxis(region.x, [left, right], narrow ? 4 : 6), [key, right]);
  const y = useMemo(() => linearAxis(region.y, [bottom, top], 5), [key, bottom]);
  const surface = useMemo(() => valley(region), [key]);
  const place = ([a, b]: readonly [number, number]) => [x(a), y(b)] as const;
  const way = trace.slice(0, step).map(({ from }) => from);
  const names = apart(followed.map((name) => (update ? y(update[name].to[1]) : 0)), { low: top, high: bottom });
  // Beside the ball, on the side that it has not come from.
  const side = update && x(update.kept[0]) > left + 110 ? -1 : 1;
  const ball = ran ? (update?.[follow].to ?? start) : update?.from;
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
        {update && ran
          ? followed.map((name) => (
              <Marker key={name} look={laneLooks[name]} isChosen={false} at={place(update[name].to)} />
            ))
          : ball && <Marker look={laneLooks[follow]} isChosen at={place(ball)} />}
        {update && <Arrow from={place(update.from)} to={place(update.kept)} kind="kept" />}
        {update && ran &&
          followed.map((name) => (
            <g key={name}>
              <circle class="look-ahead__taken" cx={x(update[name].at[0])} cy={y(update[name].at[1])} r="6" />
              <Arrow from={place(update.kept)} to={place(update[name].to)} kind="slope" />
            </g>
          ))}
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
