import type { Axis } from './axis.ts';
import './chart.css';

interface AxisProps {
  readonly scale: Axis;
  /** Quantity and unit, in words. */
  readonly name: string;
}

/** Hairlines across the chart, their labels at the left and the axis's name above them. */
export function VerticalAxis({
  scale,
  name,
  from,
  to,
}: AxisProps & { readonly from: number; readonly to: number }) {
  const top = Math.min(...scale.ticks.map(({ value }) => scale(value)));
  return (
    <g class="chart__axis">
      {scale.ticks.map(({ value, label }) =>
        label === null ? (
          <line
            key={value}
            class="chart__tick"
            x1={from - 4}
            x2={from}
            y1={scale(value)}
            y2={scale(value)}
          />
        ) : (
          <g key={value}>
            <line class="chart__hairline" x1={from} x2={to} y1={scale(value)} y2={scale(value)} />
            <text x={from - 8} y={scale(value)} dy="0.35em" text-anchor="end">
              {label}
            </text>
          </g>
        ),
      )}
      <text class="chart__name" x={0} y={top - 16}>
        {name}
      </text>
    </g>
  );
}

/** A line under the chart with ticks, their labels below and the axis's name at the right end. */
export function HorizontalAxis({ scale, name, y }: AxisProps & { readonly y: number }) {
  const [low, high] = scale.domain;
  return (
    <g class="chart__axis">
      <line class="chart__base" x1={scale(low)} x2={scale(high)} y1={y} y2={y} />
      {scale.ticks.map(({ value, label }) => (
        <g key={value}>
          <line
            class="chart__tick"
            x1={scale(value)}
            x2={scale(value)}
            y1={y}
            y2={y + (label === null ? 3 : 6)}
          />
          {label !== null && (
            <text x={scale(value)} y={y + 20} text-anchor="middle">
              {label}
            </text>
          )}
        </g>
      ))}
      <text class="chart__name" x={scale(high)} y={y + 40} text-anchor="end">
        {name}
      </text>
    </g>
  );
}
