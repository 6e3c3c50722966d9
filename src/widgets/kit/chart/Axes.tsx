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
  const heights = scale.ticks.map(({ value }) => scale(value));
  const top = Math.min(...(heights.length > 0 ? heights : scale.range));
  const labelled = scale.ticks.filter(({ label }) => label !== null);
  const small = scale.ticks.filter(({ label }) => label === null);
  const across = (ticks: Axis['ticks'], left: number, right: number) =>
    ticks.map(({ value }) => `M${left} ${scale(value)}H${right}`).join('');
  return (
    <g class="chart__axis" text-anchor="end">
      <path class="chart__hairline" d={across(labelled, from, to)} />
      {small.length > 0 && <path class="chart__tick" d={across(small, from - 4, from)} />}
      {labelled.map(({ value, label }) => (
        <text key={value} x={from - 8} y={scale(value)} dy="0.35em">
          {label}
        </text>
      ))}
      <text class="chart__name" y={top - 16} text-anchor="start">
        {name}
      </text>
    </g>
  );
}

/** A line under the chart with ticks, their labels below and the axis's name at the right end. */
export function HorizontalAxis({ scale, name, y }: AxisProps & { readonly y: number }) {
  const [low, high] = scale.domain;
  const ticks = scale.ticks.map(
    ({ value, label }) => `M${scale(value)} ${y}v${label === null ? 3 : 6}`,
  );
  return (
    <g class="chart__axis" text-anchor="middle">
      <path class="chart__base" d={`M${scale(low)} ${y}H${scale(high)}${ticks.join('')}`} />
      {scale.ticks.map(
        ({ value, label }) =>
          label !== null && (
            <text key={value} x={scale(value)} y={y + 20}>
              {label}
            </text>
          ),
      )}
      <text class="chart__name" x={scale(high)} y={y + 40} text-anchor="end">
        {name}
      </text>
    </g>
  );
}
