import type { Way } from '../../../experiments/optimizers/way.ts';
import { linearAxis, linePath } from '../../kit/chart/axis.ts';
import { Chart } from '../../kit/chart/Chart.tsx';
import type { StageSize } from '../../kit/figure/Stage.tsx';
import { laneLooks } from '../../kit/lanes/lane-look.ts';
import type { Lane } from '../lanes/lane.ts';
import { entryAt, type State } from '../model.ts';

interface SlopeChartProps {
  readonly size: StageSize;
  readonly state: State;
  readonly lane: Lane;
  readonly way: Way | undefined;
}

/** What a rule makes of the slopes it has met: a sum or a mean of them. The others keep sizes only. */
const kept: Readonly<Partial<Record<Lane['rule'], string>>> = {
  momentum: 'v',
  nesterov: 'v',
  adam: 'm',
  adamw: 'm',
  nadam: 'm',
};

/** Updates in view, the last of them now. */
const inView = 40;

/** The slopes that the chosen lane has met, along x and along y, and what it remembers of their direction. */
export function SlopeChart({ size, state, lane, way }: SlopeChartProps) {
  const { name, hue } = laneLooks[lane.rule];
  const memory = kept[lane.rule];
  const until = way ? entryAt(way, state.step) : 0;
  const from = Math.max(0, until - inView);
  const updates = Array.from({ length: until - from }, (_, i) => from + 1 + i);
  const [width, height] = [size.width, size.narrow ? 176 : 208];
  const x = linearAxis([from, from + inView], [80, width - 28], size.narrow ? 4 : 6);
  return (
    <div>
      {(['x', 'y'] as const).map((letter, side) => {
        const slopes = updates.map((t) => way!.slope[side]![t]!);
        const sums = memory && way ? updates.map((t) => way.memory[memory]![side]![t]!) : [];
        const most = [...slopes, ...sums].reduce((high, one) => Math.max(high, Math.abs(one)), 0) || 1;
        const y = linearAxis([-1.1 * most, 1.1 * most], [height - 44, 32], 4);
        return (
          <Chart
            key={letter}
            width={width}
            height={height}
            label={`Slopes along ${letter} that ${name} has met${memory ? `, and its ${memory}` : ''}`}
            x={x}
            y={y}
            names={{ x: 'update', y: memory ? `slope along ${letter}, and ${memory}` : `slope along ${letter}` }}
          >
            <path class="race-slopes__floor" d={`M${x.range[0]} ${y(0)}H${x.range[1]}`} />
            <path
              class="race-slopes__slope"
              d={slopes.map((slope, i) => `M${x(updates[i]!)} ${y(0)}V${y(slope).toFixed(1)}`).join('')}
            />
            <path
              class="lane lane--chosen"
              data-hue={hue}
              d={linePath(sums.map((sum, i) => [x(updates[i]!), y(sum)] as const))}
            />
            {sums.length > 0 && (
              <text class="chart__label chart__strong" x={x(until) + 7} y={y(sums.at(-1)!) + 4}>
                {memory}
              </text>
            )}
          </Chart>
        );
      })}
    </div>
  );
} // biome-ignore format: one line
