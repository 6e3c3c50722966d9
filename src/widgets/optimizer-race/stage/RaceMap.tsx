import { useMemo, useRef } from 'preact/hooks';
import { formatNumber } from '../../../experiments/format-number.ts';
import { frames } from '../../../experiments/optimizers/landscapes/frames.ts';
import type { Heights } from '../../../experiments/optimizers/landscapes/heights.ts';
import { linearAxis } from '../../kit/chart/axis.ts';
import { Chart } from '../../kit/chart/Chart.tsx';
import { Contours } from '../../kit/chart/Contours.tsx';
import type { StageSize } from '../../kit/figure/Stage.tsx';
import { LanePath, Marker } from '../../kit/lanes/LanePath.tsx';
import { reliefOf } from '../landscape.ts';
import { looksOf } from '../lanes/lane-look.ts';
import { chosenOf, entryAt, lanesOf, type State, type Ways } from '../model.ts';
import { useDrag } from './use-drag.ts';

interface RaceMapProps {
  readonly size: StageSize;
  readonly state: State;
  readonly heights: Heights | null;
  readonly ways: Ways;
  /** Moves the start; absent where it is locked. */
  readonly onStart: ((x: number, y: number) => void) | undefined;
}

const [top, left] = [36, 48];

/** The landscape from above, the ways across it, and the start to be dragged. */
export function RaceMap({ size, state, heights, ways, onStart }: RaceMapProps) {
  const { width, narrow, id } = size;
  const height = narrow ? 300 : 400;
  const { region } = frames[state.surface];
  const [right, bottom] = [width - 12, height - 44];
  const x = useMemo(() => linearAxis(region.x, [left, right], narrow ? 4 : 6), [region, right]);
  const y = useMemo(() => linearAxis(region.y, [bottom, top], 5), [region, bottom]);
  const relief = useMemo(
    () => heights && reliefOf(heights, frames[state.surface].hasFloor),
    [heights, state.surface],
  );
  const host = useRef<HTMLDivElement>(null);
  const drag = useDrag({ host, x, y, at: [state.x, state.y], onMove: onStart });
  const lanes = lanesOf(state);
  const looks = looksOf(lanes);
  const chosen = chosenOf(state);
  // The chosen lane is drawn last, over the others.
  const order = lanes.map((_, i) => i).sort((a, b) => Number(a === chosen) - Number(b === chosen));
  return (
    <div class={onStart ? 'race-map race-map--movable' : 'race-map'} ref={host} {...drag.pointer}>
      <Chart
        width={width}
        height={height}
        label={`The height over x and y, with the ways of ${lanes.length} optimisers from one start`}
        x={x}
        y={y}
        names={{ x: 'x', y: 'y' }}
      >
        <clipPath id={`${id}-map`}>
          <rect x={left} y={top} width={right - left} height={bottom - top} />
        </clipPath>
        <g clip-path={`url(#${id}-map)`}>
          {relief && (
            <Contours surface={relief.surface} levels={relief.levels} strongEvery={2} x={x} y={y} />
          )}
          {order.map((i) => {
            const way = ways[i];
            return (
              way && (
                <LanePath
                  key={i}
                  look={looks[i]!}
                  isChosen={i === chosen}
                  xs={way.place[0]}
                  ys={way.place[1]}
                  until={entryAt(way, state.step)}
                  x={x}
                  y={y}
                />
              )
            );
          })}
        </g>
        {order.map((i) => {
          const way = ways[i];
          if (!way || state.step === 0) return null;
          const at = entryAt(way, state.step);
          const [a, b] = [x(way.place[0][at]!), y(way.place[1][at]!)];
          const isOff = a < left || a > right || b < top || b > bottom;
          const kept = [Math.min(right, Math.max(left, a)), Math.min(bottom, Math.max(top, b))];
          return (
            <Marker
              key={i}
              look={looks[i]!}
              isChosen={i === chosen}
              isOff={isOff}
              at={[kept[0]!, kept[1]!]}
            />
          );
        })}
      </Chart>
      <svg class="race-map__over" width={width} height={height} role="group" aria-label="Start">
        <g
          class="race-map__start"
          transform={`translate(${x(state.x)} ${y(state.y)})`}
          {...(onStart && {
            tabindex: 0,
            role: 'slider',
            'aria-label': 'The start; move it with the arrow keys',
            'aria-valuemin': region.x[0],
            'aria-valuemax': region.x[1],
            'aria-valuenow': state.x,
            'aria-valuetext': `x ${formatNumber(state.x, { digits: 3 })}, y ${formatNumber(state.y, { digits: 3 })}`,
            onKeyDown: drag.steer,
          })}
        >
          <circle class="race-map__grip" r="11" />
          <circle class="race-map__dot" r="4" />
        </g>
      </svg>
    </div>
  );
}
