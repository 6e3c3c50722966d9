import { linearAxis, logAxis } from '../../kit/chart/axis.ts';
import { Chart } from '../../kit/chart/Chart.tsx';
import type { StageSize } from '../../kit/figure/Stage.tsx';
import { LanePath, Marker } from '../../kit/lanes/LanePath.tsx';
import { looksOf } from '../lanes/lane-look.ts';
import { chosenOf, entryAt, lanesOf, type State, type Ways } from '../model.ts';
import { Now, plotOf, times } from './updates.tsx';

interface HeightChartProps {
  readonly size: StageSize;
  readonly state: State;
  readonly ways: Ways;
}

/** The height of every lane, update by update; on a logarithmic axis where all of them are positive. */
export function HeightChart({ size, state, ways: all }: HeightChartProps) {
  const lanes = lanesOf(state);
  const looks = looksOf(lanes);
  const chosen = chosenOf(state);
  const known = all.flatMap((way, i) => (way ? [{ way, i }] : []));
  const ways = known.map(({ way }) => way);
  const start = ways[0]?.height[0] ?? 1;
  const lowest = ways
    .flatMap(({ height }) => [...height].filter(Number.isFinite))
    .reduce((low, height) => Math.min(low, height), start);
  const { height, x, up } = plotOf(size, state.updates);
  const isPositive = lowest > 0;
  const y = isPositive
    ? logAxis([Math.max(lowest, start * 1e-12), start * 3], up, 7)
    : linearAxis([lowest, start + 0.1 * (start - lowest)], up);
  return (
    <Chart
      width={size.width}
      height={height}
      label="The height of each optimiser, update by update"
      x={x}
      y={y}
      names={{ x: 'update', y: isPositive ? 'height f, logarithmic' : 'height f' }}
    >
      <Now id={size.id} x={x} y={y} step={state.step}>
        {known.map(({ way, i }) => (
          <LanePath
            key={i}
            look={looks[i]!}
            isChosen={i === chosen}
            xs={times(way.height)}
            ys={way.height}
            until={entryAt(way, state.step)}
            x={x}
            y={y}
          />
        ))}
      </Now>
      {state.step > 0 &&
        known.map(({ way, i }) => {
          const t = entryAt(way, state.step);
          const at = y(way.height[t]!);
          return (
            at <= up[0] &&
            at >= up[1] && (
              <Marker key={i} look={looks[i]!} isChosen={i === chosen} at={[x(t), at]} />
            )
          );
        })}
    </Chart>
  );
}
