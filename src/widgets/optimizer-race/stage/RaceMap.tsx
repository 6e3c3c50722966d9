import { type ReadonlySignal, useComputed } from '@preact/signals';
import { useMemo, useRef } from 'preact/hooks';
import { frames } from '../../../experiments/optimizers/landscapes/frames.ts';
import type { Heights } from '../../../experiments/optimizers/landscapes/heights.ts';
import { atOnce } from '../../../experiments/sliced.ts';
import { linearAxis } from '../../kit/chart/axis.ts';
import { Chart } from '../../kit/chart/Chart.tsx';
import { ContourCanvas } from '../../kit/chart/ContourCanvas.tsx';
import { Contours } from '../../kit/chart/Contours.tsx';
import type { StageSize } from '../../kit/figure/Stage.tsx';
import { LanePath, Marker } from '../../kit/lanes/LanePath.tsx';
import { useAwake } from '../../kit/page/use-awake.ts';
import { useSliced } from '../../kit/run/use-sliced.ts';
import { drawingOf, reliefOf } from '../landscape.ts';
import { isOwnLane } from '../lanes/lane.ts';
import { looksOf } from '../lanes/lane-look.ts';
import {
  chosenOf,
  entryAt,
  isOn,
  landscapeConfig,
  lanesOf,
  type State,
  type Ways,
} from '../model.ts';
import type { OwnResult } from '../own/own-result.ts';
import type { Drag } from '../use-race.ts';
import { DragCanvas } from './DragCanvas.tsx';
import { StartMark } from './StartMark.tsx';
import { useDrag } from './use-drag.ts';

interface RaceMapProps {
  readonly size: StageSize;
  readonly state: State;
  /** Heights of the landscape `network`, once they are there. */
  readonly network: Heights | null;
  readonly ways: Ways;
  readonly drag: Drag;
  /** What has come of the reader's rule from where the start is dragged. */
  readonly glimpse: ReadonlySignal<OwnResult | null>;
  /** Moves the start; absent where it is locked. */
  readonly onStart: ((x: number, y: number) => void) | undefined;
}

const [top, left] = [36, 48];

/** The landscape from above, the ways across it, and the start to be dragged. */
export function RaceMap({ size, state, network, ways: all, drag, glimpse, onStart }: RaceMapProps) {
  const { width, narrow, id } = size;
  const height = narrow ? 300 : 400;
  const { region } = frames[state.surface];
  const [right, bottom] = [width - 12, height - 44];
  const x = useMemo(() => linearAxis(region.x, [left, right], narrow ? 4 : 6), [region, right]);
  const y = useMemo(() => linearAxis(region.y, [bottom, top], 5), [region, bottom]);
  const isAwake = useAwake();
  const landscape = landscapeConfig(state);
  // The picture that the build makes is made at once.
  const still = isAwake ? null : atOnce(reliefOf(landscape, network));
  const known = state.surface === 'network' && network !== null;
  const drawn = useSliced(JSON.stringify([landscape, known, x.range, y.range]), () =>
    drawingOf(landscape, network, x, y),
  )?.result;
  const lanes = lanesOf(state);
  // What the canvas shows is not drawn twice.
  const isDragged = {
    library: useComputed(() => drag.ways.value !== null),
    own: useComputed(() => glimpse.value !== null),
  };
  const ways = all.map((way, i) =>
    isDragged[isOwnLane(lanes[i]!) ? 'own' : 'library'].value ? undefined : way,
  );
  const host = useRef<HTMLDivElement>(null);
  const hand = useDrag({ host, x, y, at: [state.x, state.y], onMove: onStart, drag });
  const looks = looksOf(lanes);
  const chosen = chosenOf(state);
  // The chosen lane is drawn last, over the others.
  const order = lanes.map((_, i) => i).sort((a, b) => Number(a === chosen) - Number(b === chosen));
  return (
    <div class={onStart ? 'race-map race-map--movable' : 'race-map'} ref={host} {...hand.pointer}>
      {drawn && isOn(drawn.config, state) && (
        <ContourCanvas
          paths={drawn.paths}
          strongEvery={2}
          x={x}
          y={y}
          width={width}
          height={height}
        />
      )}
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
          {still && <Contours {...still} strongEvery={2} x={x} y={y} />}
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
      <DragCanvas
        drag={drag}
        glimpse={glimpse}
        state={state}
        width={width}
        height={height}
        x={x}
        y={y}
      />
      <StartMark
        drag={drag}
        at={[state.x, state.y]}
        width={width}
        height={height}
        x={x}
        y={y}
        onKey={onStart && hand.steer}
      />
    </div>
  );
}
