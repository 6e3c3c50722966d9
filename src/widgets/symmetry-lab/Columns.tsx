import { formatNumber } from '../../experiments/format-number.ts';
import { linearAxis } from '../kit/chart/axis.ts';
import { Chart } from '../kit/chart/Chart.tsx';
import type { StageSize } from '../kit/figure/Stage.tsx';
import type { Column } from './model.ts';

interface ColumnsProps {
  readonly size: StageSize;
  readonly columns: readonly Column[];
  /** Half the height of the axis. */
  readonly reach: number;
}

const height = 360;
const names = ['x₁', 'x₂', 'b', 'y'] as const;

/** The numbers of each hidden unit: equal units are equal drawings. */
export function Columns({ size, columns, reach }: ColumnsProps) {
  const [left, right, bottom] = [46, size.width - 8, height - 52];
  const y = linearAxis([-reach, reach], [bottom, 40], 6);
  const across = linearAxis([0, columns.length], [left, right], 4);
  const x = Object.assign((value: number) => across(value), {
    domain: across.domain,
    range: across.range,
    invert: across.invert,
    ticks: columns.map((_, unit) => ({ value: unit + 0.5, label: `unit ${unit + 1}` })),
  });
  const step = (x(1) - x(0)) / 5;
  return (
    <Chart
      width={size.width}
      height={height}
      label={columns
        .map(
          (column, unit) =>
            `unit ${unit + 1}: ${column.map((one) => formatNumber(one)).join(', ')}`,
        )
        .join('; ')}
      x={x}
      y={y}
      names={{ x: '', y: 'weights of each hidden unit' }}
    >
      <line class="chart__reference" x1={left} x2={right} y1={y(0)} y2={y(0)} />
      {columns.map((column, unit) => (
        <g key={unit} class="symmetry-lab__unit">
          {column.map((value, i) => {
            const at = x(unit) + (i + 1) * step;
            const isUp = value >= 0;
            return (
              <g key={names[i]}>
                <line
                  class={`symmetry-lab__bar symmetry-lab__bar--${i}`}
                  x1={at}
                  x2={at}
                  y1={y(0)}
                  y2={y(value)}
                />
                <circle class="symmetry-lab__end" cx={at} cy={y(value)} r="3" />
                <text
                  class="chart__label symmetry-lab__name"
                  x={at}
                  y={isUp ? y(0) + 15 : y(0) - 7}
                  text-anchor="middle"
                >
                  {names[i]}
                </text>
              </g>
            );
          })}
        </g>
      ))}
    </Chart>
  );
}
