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
  /** Where all layers were counted over the same range: its ticks. By default each has a range of its own. */
  readonly ticks?: readonly number[] | undefined;
  /** Said at the right of each layer instead of its range. */
  readonly notes?: readonly string[] | undefined;
  /** Lowest and highest share of each bin over several seeds, layer by layer. */
  readonly bands?: readonly (readonly (readonly [low: number, high: number])[])[] | undefined;
}

const top = 30;
/** Beyond so many layers the drawings are half as high. */
const few = 20;

/** How a layer's numbers are spread, one small drawing per layer, each on its own axis. */
export function Ridges({ width, histograms, of, name, ticks, notes, bands }: RidgesProps) {
  const [left, right] = [40, width - (notes ? 96 : 190)];
  const row = histograms.length > few ? 18 : 34;
  const bottom = top + histograms.length * row - 4;
  return (
    <svg
      class="chart"
      width={width}
      height={bottom + (ticks ? 30 : 12)}
      role="img"
      aria-label={`${name}, ${histograms.length} layers`}
    >
      <text class="chart__name">
        <tspan dy="14">{ticks ? name : `${name}; each layer from its least to its largest`}</tspan>
      </text>
      {ticks && <SharedAxis ticks={ticks} range={[left, right]} of={histograms[0]} y={bottom} />}
      {histograms.map(({ shares, low, high, zeros }, i) => {
        const base = top + (i + 1) * row - 4;
        const band = bands?.[i];
        const most = Math.max(...shares, ...(band ?? []).map(([, highest]) => highest), 1e-9);
        const place = (bin: number) => (left + ((right - left) * bin) / shares.length).toFixed(1);
        const height = (share: number) => (base - ((row - 8) * share) / most).toFixed(1);
        const wayOf = (way: readonly number[]) => way.map((share, bin) => `${bin === 0 ? 'M' : 'L'}${place(bin)} ${height(share)}H${place(bin + 1)}`).join(''); // biome-ignore format: one line
        const outline = shares.map((share, bin) => `L${place(bin)} ${height(share)}H${place(bin + 1)}`); // biome-ignore format: one line
        return (
          <g key={i}>
            <text x={left - 12} y={base - 1} text-anchor="end">
              {i + 1}
            </text>
            <path
              class={`ridges__shape ridges__shape--${of}`}
              d={`M${left} ${base}${outline.join('')}L${right} ${base}Z`}
            />
            {band && (
              <path
                class={`ridges__band ridges__band--${of}`}
                d={`${wayOf(band.map(([, highest]) => highest))}${wayOf(band.map(([lowest]) => lowest))}`}
              />
            )}
            <text x={right + 12} y={base - 1}>
              {notes
                ? notes[i]
                : low === high
                  ? `all ${formatNumber(low, { digits: 2 })}`
                  : `${formatNumber(low, { digits: 2 })} … ${formatNumber(high, { digits: 2 })}`}
              {!notes && zeros > 0.01 && low !== high ? `, ${Math.round(100 * zeros)} % 0` : ''}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

interface SharedAxisProps {
  readonly ticks: readonly number[];
  readonly range: readonly [from: number, to: number];
  readonly of: Histogram | undefined;
  readonly y: number;
}

/** One axis under all layers, with a hairline through them at each tick. */
function SharedAxis({ ticks, range: [from, to], of, y }: SharedAxisProps) {
  if (!of) return null;
  const at = (value: number) => from + ((to - from) * (value - of.low)) / (of.high - of.low);
  return (
    <g text-anchor="middle">
      <path
        class="chart__hairline"
        d={ticks.map((value) => `M${at(value)} ${top}V${y + 5}`).join('')}
      />
      {ticks.map((value) => (
        <text key={value} x={at(value)} y={y + 20}>
          {formatNumber(value)}
        </text>
      ))}
    </g>
  );
}
