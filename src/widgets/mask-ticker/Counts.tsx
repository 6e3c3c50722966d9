import { tickerUnits } from '../../experiments/dropout/mask-ticker.ts';
import { linearAxis } from '../kit/chart/axis.ts';
import { Chart } from '../kit/chart/Chart.tsx';
import type { Share } from './model.ts';

/** How many masks had 0, 1, … 10 units off so far, beside what a coin for each unit leads to. */
export function Counts({
  width,
  narrow,
  shares,
  most,
}: {
  readonly width: number;
  readonly narrow: boolean;
  readonly shares: readonly Share[];
  readonly most: number;
}) {
  const height = narrow ? 210 : 180;
  const x = linearAxis([-0.5, tickerUnits + 0.5], [40, width - 8], 10);
  const y = linearAxis([0, most], [height - 48, 34], 3);
  const ticks = x.ticks.filter(({ value }) => Number.isInteger(value) && value >= 0 && value <= tickerUnits); // biome-ignore format: one line
  const half = 0.32 * (x(1) - x(0));
  return (
    <Chart
      width={width}
      height={height}
      label={
        shares.length === 0
          ? 'Share of masks by the number of units that are off, nothing counted yet'
          : `Share of masks by units off: ${shares.map(({ off, found }) => `${off}: ${found.toFixed(2)}`).join(', ')}`
      }
      x={Object.assign((value: number) => x(value), { ...x, ticks })}
      y={y}
      names={{ x: 'units off', y: 'share of all masks so far' }}
    >
      {shares.map(({ off, found, expected }) => (
        <g key={off}>
          {found > 0 && (
            <rect
              class="mask-ticker__bar"
              x={x(off) - half}
              width={2 * half}
              y={y(Math.min(found, most))}
              height={y(0) - y(Math.min(found, most))}
            />
          )}
          <line
            class="mask-ticker__expected"
            x1={x(off) - 1.4 * half}
            x2={x(off) + 1.4 * half}
            y1={y(expected)}
            y2={y(expected)}
          />
        </g>
      ))}
    </Chart>
  );
}
