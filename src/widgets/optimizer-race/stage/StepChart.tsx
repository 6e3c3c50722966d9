import type { Way } from '../../../experiments/optimizers/way.ts';
import { apart } from '../../kit/chart/apart.ts';
import { linePath, logAxis } from '../../kit/chart/axis.ts';
import { Chart } from '../../kit/chart/Chart.tsx';
import type { StageSize } from '../../kit/figure/Stage.tsx';
import { laneLooks } from '../../kit/lanes/lane-look.ts';
import type { Lane } from '../lanes/lane.ts';
import { entryAt, type State } from '../model.ts';
import { Now, plotOf, times } from './updates.tsx';

interface StepChartProps {
  readonly size: StageSize;
  readonly state: State;
  readonly lane: Lane;
  readonly way: Way | undefined;
}

/** How far the chosen lane moves in each update, along x and along y, on a logarithmic axis. */
export function StepChart({ size, state, lane, way }: StepChartProps) {
  const { name, hue } = laneLooks[lane.rule];
  const lengths = (way?.place ?? []).map((places) =>
    places.map((place, t) => (t === 0 ? Number.NaN : Math.abs(place - places[t - 1]!))),
  );
  const moves = lengths.flatMap((list) => [...list].filter((length) => length > 0));
  // Before the first step there is nothing to fit the axis to.
  const [low, high] = moves.reduce(([a, b], one) => [Math.min(a, one), Math.max(b, one)], [moves[0] ?? 1e-3, moves[0] ?? 1]); // biome-ignore format: one line
  const { height, x, up } = plotOf(size, state.updates);
  const y = logAxis([Math.max(low, high * 1e-10), high * 2], up, 7);
  const until = way ? entryAt(way, state.step) : 0;
  const named = lengths
    .map((list, side) => ({ side, at: until > 0 ? y(list[until]!) : Number.NaN }))
    .filter(({ at }) => at <= up[0]);
  const spots = apart(named.map(({ at }) => at), { low: up[1], high: up[0] - 8 }); // biome-ignore format: one line
  return (
    <Chart
      width={size.width}
      height={height}
      label={`The length of each step of ${name}, along x and along y`}
      x={x}
      y={y}
      names={{ x: 'update', y: `step of ${name} in each coordinate, logarithmic` }}
    >
      <Now id={size.id} x={x} y={y} step={state.step}>
        {lengths.map((list, side) => (
          <path
            key={side}
            class={side === 0 ? 'lane lane--chosen' : 'lane'}
            data-hue={hue}
            stroke-dasharray={side === 0 ? undefined : '5 3'}
            d={linePath(
              times(list)
                .slice(0, until + 1)
                .map((t) => [x(t), y(list[t]!)] as const),
            )}
          />
        ))}
      </Now>
      {named.map(({ side }, i) => (
        <text key={side} class="chart__label chart__strong" x={x(until) + 8} y={spots[i]! + 4}>
          {side === 0 ? 'x' : 'y'}
        </text>
      ))}
    </Chart>
  );
}
