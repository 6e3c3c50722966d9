import { useMemo } from 'preact/hooks';
import type { CliffStep } from '../../experiments/recurrent/cliff.ts';
import { type Axis, linearAxis, linePath } from '../kit/chart/axis.ts';
import { Chart } from '../kit/chart/Chart.tsx';
import { Contours } from '../kit/chart/Contours.tsx';
import type { StageSize } from '../kit/figure/Stage.tsx';
import { levels, regionOf, type State, surfaceOf } from './model.ts';

interface CliffMapProps {
  readonly limit: State['limit'];
  readonly size: StageSize;
  readonly path: readonly CliffStep[];
  readonly step: number;
}

const height = 380;

/** The loss over w and b, and the way of the run across it. */
export function CliffMap({ size, limit, path, step }: CliffMapProps) {
  const { width, narrow, id } = size;
  const region = regionOf(limit);
  const [right, bottom] = [width - 12, height - 52];
  const x = useMemo(
    () => linearAxis(region.w, [48, right], narrow ? 4 : 7),
    [right, narrow, region],
  );
  const y = useMemo(() => linearAxis(region.b, [bottom, 40], 5), [bottom, region]);
  const shown = path.slice(0, step + 1);
  const here = shown.at(-1);
  return (
    <Chart
      width={width}
      height={height}
      label={
        here
          ? `The loss over weight and bias; after ${step} updates the run is at w ${here.w.toFixed(3)}, b ${here.b.toFixed(3)}`
          : 'The loss over weight and bias'
      }
      x={x}
      y={y}
      names={{ x: 'weight w', y: 'bias b' }}
    >
      <clipPath id={`${id}-map`}>
        <rect x="48" y="40" width={right - 48} height={bottom - 40} />
      </clipPath>
      <g clip-path={`url(#${id}-map)`}>
        <Contours surface={surfaceOf(limit)} levels={levels} strongEvery={2} x={x} y={y} />
        <Path steps={shown} x={x} y={y} />
      </g>
    </Chart>
  );
}

function Path({
  steps,
  x,
  y,
}: {
  readonly steps: readonly CliffStep[];
  readonly x: Axis;
  readonly y: Axis;
}) {
  const places = steps.map(({ w, b }) => [x(w), y(b)] as const);
  const [first, last] = [places[0], places.at(-1)];
  return (
    <g class="rnn-cliff__path">
      <path class="chart__line" d={linePath(places)} />
      {places.map(([a, b], i) => (
        <circle key={i} class="rnn-cliff__stop" cx={a} cy={b} r="2" />
      ))}
      {first && (
        <path class="rnn-cliff__start" d={`M${first[0]} ${first[1]}m-6 -6l12 12m0 -12l-12 12`} />
      )}
      {last && <path class="rnn-cliff__here" d={`M${last[0]} ${last[1]}m0 -8l7 12h-14z`} />}
    </g>
  );
}
