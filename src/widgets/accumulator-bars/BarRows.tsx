import { formatNumber } from '../../experiments/format-number.ts';
import { HorizontalAxis } from '../kit/chart/Axes.tsx';
import { logAxis } from '../kit/chart/axis.ts';
import type { StageSize } from '../kit/figure/Stage.tsx';
import type { Bars, Trace } from './model.ts';

interface BarRowsProps {
  readonly size: StageSize;
  readonly trace: Trace;
  readonly step: number;
}

const quantities = ['slope', 'divisor', 'step'] as const;
const names = { slope: '|slope|', divisor: '√s + ε', step: 'step' } as const;
const rowHeight = 26;
const groupHeight = 116;

/** Before the first update: what is known are the slopes at the start. */
const atStart = { along: 10, across: 100 } as const;

/** Two groups of three bars on one axis in powers of ten; the reference line stands at 1. */
export function BarRows({ size, trace, step }: BarRowsProps) {
  const { width, narrow } = size;
  const height = 36 + 2 * groupHeight + 44;
  const left = narrow ? 66 : 96;
  const x = logAxis([1e-4, 1e3], [left, width - (narrow ? 58 : 84)], narrow ? 4 : 8);
  const groups = (['along', 'across'] as const).map((way, g) => ({
    way,
    top: 36 + g * groupHeight,
    bars: trace[way][step - 1],
  }));
  return (
    <svg
      class="chart"
      width={width}
      height={height}
      role="img"
      aria-label={
        step === 0
          ? 'Slope, divisor and step along and across the valley on an axis of powers of ten; only the slopes at the start are known, 10 and 100'
          : groups.map(({ way, bars }) => said(way, bars!)).join('; ')
      }
    >
      <HorizontalAxis scale={x} name="size" y={height - 44} />
      {groups.map(({ way, top, bars }) => (
        <g key={way}>
          <text class="chart__label chart__strong" x={4} y={top + 14}>
            {way === 'along' ? 'along the valley' : 'across it'}
          </text>
          {quantities.map((quantity, i) => (
            <Bar
              key={quantity}
              quantity={quantity}
              value={bars ? bars[quantity] : quantity === 'slope' ? atStart[way] : null}
              most={quantity === 'divisor' ? bars?.most : undefined}
              x={x}
              top={top + 22 + i * rowHeight}
            />
          ))}
        </g>
      ))}
      <path class="accumulator__one" d={`M${x(1)} 30V${height - 44}`} />
    </svg>
  );
}

const said = (way: string, { slope, divisor, step }: Bars) =>
  `${way}: slope ${formatNumber(slope)}, divisor ${formatNumber(divisor)}, step ${formatNumber(step)}`;

interface BarProps {
  readonly quantity: (typeof quantities)[number];
  /** Null where it is not known yet. */
  readonly value: number | null;
  readonly most: number | undefined;
  readonly x: ReturnType<typeof logAxis>;
  readonly top: number;
}

function Bar({ quantity, value, most, x, top }: BarProps) {
  const [low, high] = x.domain;
  const at = (number: number) => x(Math.min(high, Math.max(low, number)));
  const middle = top + rowHeight / 2;
  return (
    <g>
      <text class="chart__label" x={x.range[0] - 8} y={middle + 4} text-anchor="end">
        {names[quantity]}
      </text>
      {value !== null && (
        <>
          <rect
            class={`accumulator__bar accumulator__bar--${quantity}`}
            x={Math.min(x(1), at(value))}
            y={top + 4}
            width={Math.max(1, Math.abs(at(value) - x(1)))}
            height={rowHeight - 10}
          />
          {most !== undefined && (
            <path class="accumulator__most" d={`M${at(most)} ${top}V${top + rowHeight - 2}`} />
          )}
          <text class="chart__label" x={Math.max(x(1), at(most ?? value), at(value)) + 6} y={middle + 4}>
            {formatNumber(value)}
          </text>
        </>
      )}
    </g>
  );
} // biome-ignore format: texts in one line
