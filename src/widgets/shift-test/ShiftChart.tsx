import { type MapName, maps, side } from '../../experiments/convolution/shifts.ts';
import { linearAxis, linePath } from '../kit/chart/axis.ts';
import { Chart } from '../kit/chart/Chart.tsx';
import type { StageSize } from '../kit/figure/Stage.tsx';
import { heads } from './heads.ts';
import { mapNames, type State, share, type Trace } from './model.ts';

interface ShiftChartProps {
  readonly size: StageSize;
  readonly tests: Trace;
  readonly state: State;
}

/** How far the axis goes at least, so that it stands still while the figure plays. */
const usual: Readonly<Record<State['chart'], number>> = { left: 0.3, change: 1.5 };

/** What every shift so far has left, or changed, of each map. */
export function ShiftChart({ size: { width, narrow }, tests, state }: ShiftChartProps) {
  const { by, chart } = state;
  const height = 216;
  const toll = (map: MapName, at: number) => {
    const { error, change } = tests[at]!.results[map];
    return chart === 'left' ? error : change;
  };
  const most = Math.max(...maps.flatMap((map) => tests.map((_, at) => toll(map, at))), usual[chart]);
  const x = linearAxis([0, side], [44, width - 14], side);
  const y = linearAxis([0, most], [height - 48, 38], 4);
  const name = chart === 'left' ? 'left after the best shift back, of the map’s length' : 'change, of the map’s length'; // biome-ignore format: one line
  return (
    <Chart width={width} height={height} label={maps.map((map) => `${mapNames[map]}: ${tests.slice(1).map((_, at) => share(toll(map, at + 1))).join(', ') || 'no shift yet'}`).join('; ')} x={x} y={y} overhang={8} names={{ x: 'shift, pixels', y: narrow ? name.replace(', of the map’s length', '') : name }}>
      {by > 0 && maps.map((map) => (
        <g key={map} class={`shift-test__line shift-test__line--${map}`}>
          <path d={linePath(tests.map((_, at) => [x(at), y(toll(map, at))]))} />
          {tests.map((_, at) => (
            <path key={at} class="shift-test__mark" transform={`translate(${x(at)} ${y(toll(map, at))})`} d={heads[map]} />
          ))}
        </g>
      ))}
    </Chart>
  );
} // biome-ignore format: one thing a line
