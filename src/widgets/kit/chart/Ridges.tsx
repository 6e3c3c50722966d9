import { formatNumber } from '../../../experiments/format-number.ts';
import type { Histogram } from '../../../experiments/signals/histogram.ts';
import './ridges.css';

interface RidgesProps {
  readonly width: number;
  /** One per layer, from layer 1. */
  readonly histograms: readonly Histogram[];
  readonly of: 'value' | 'gradient';
  /** What is counted, in words. */
  readonly name: string;
}

const top = 30;
/** Beyond so many layers the drawings are half as high. */
const few = 20;

/** How a layer's numbers are spread, one small drawing per layer, each on its own axis. */
export function Ridges({ width, histograms, of, name }: RidgesProps) {
  const [left, right] = [40, width - 190];
  const row = histograms.length > few ? 18 : 34;
  return (
    <svg
      class="chart"
      width={width}
      height={top + histograms.length * row + 8}
      role="img"
      aria-label={`${name}, ${histograms.length} layers`}
    >
      <text class="chart__name">
        <tspan dy="14">{name}; each layer from its least to its largest</tspan>
      </text>
      {histograms.map(({ shares, low, high, zeros }, i) => {
        const base = top + (i + 1) * row - 4;
        const most = Math.max(...shares, 1e-9);
        const place = (bin: number) => left + ((right - left) * bin) / shares.length;
        const outline = shares.map(
          (share, bin) =>
            `L${place(bin).toFixed(1)} ${(base - ((row - 8) * share) / most).toFixed(1)}H${place(bin + 1).toFixed(1)}`,
        );
        return (
          <g key={i}>
            <text x={left - 12} y={base - 1} text-anchor="end">
              {i + 1}
            </text>
            <path
              class={`ridges__shape ridges__shape--${of}`}
              d={`M${left} ${base}${outline.join('')}L${right} ${base}Z`}
            />
            <text x={right + 12} y={base - 1}>
              {low === high
                ? `all ${formatNumber(low, { digits: 2 })}`
                : `${formatNumber(low, { digits: 2 })} … ${formatNumber(high, { digits: 2 })}`}
              {zeros > 0.01 && low !== high ? `, ${Math.round(100 * zeros)} % 0` : ''}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
