import { formatNumber } from '../../../experiments/format-number.ts';
import type { StageSize } from '../figure/Stage.tsx';
import { PredictionMark } from '../marks/PredictionMark.tsx';
import { SvgWarning } from '../marks/SvgWarning.tsx';
import type { Prediction } from '../page/page-store.ts';
import { type Axis, linearAxis, logAxis } from './axis.ts';
import { Chart } from './Chart.tsx';
import { withLabelRoom } from './label-room.ts';
import { logDomain } from './log-domain.ts';
import './layer-bars.css';

/** One layer's number, and how it varies over seeds. */
export interface LayerBar {
  /** Null while it waits for the run. */
  readonly value: number | null;
  readonly band?: readonly [low: number, high: number] | undefined;
}

interface LayerBarsProps {
  readonly size: StageSize;
  /** From layer 1 on. */
  readonly bars: readonly LayerBar[];
  readonly of: 'value' | 'gradient' | 'parameter';
  /** What bars hang from or rise from, by name. */
  readonly reference: { readonly value: number; readonly name: string };
  readonly names: { readonly x: string; readonly y: string };
  readonly label: string;
  /** Ends of the axis; by default it shows every bar. */
  readonly domain?: readonly [low: number, high: number] | undefined;
  readonly prediction: Prediction | null;
  /** The bar that a prediction is about, counted from 1. */
  readonly predicted: number;
  /** Where float32 ends, if the axis reaches it. */
  readonly floor?: number | undefined;
}

const [height, top, bottom] = [360, 44, 52] as const;
const widest = 9;
/** About the room that a line's name takes at its right end. */
const NAME_WIDTH = 130;

/** Numbers of many sizes, layer by layer: bars on a logarithmic axis that hang from one named line. */
export function LayerBars(props: LayerBarsProps) {
  const { size, bars, of, reference, names, label, prediction, predicted, floor } = props;
  const { width, narrow } = size;
  const right = width - (narrow ? 12 : 90);
  const known = bars.flatMap(({ value, band }) => [value ?? 1, ...(band ?? [])]);
  const [low, high] = withLabelRoom(props.domain ?? logDomain(known), height - top - bottom, {
    above: narrow ? reference.value : 0,
    below: Math.min(...[0, -1].map((at) => bars.at(at)?.value ?? reference.value)),
  });
  const x = linearAxis([0.5, bars.length + 0.5], [narrow ? 48 : 60, right], narrow ? 5 : 10);
  const y = logAxis([low, high], [height - bottom, top]);
  const ticks = x.ticks.filter(({ value }) => Number.isInteger(value) && value >= 1);
  const clamp = (value: number) => y(Math.min(high, Math.max(low, value)));
  const thickness = Math.min(widest, (0.6 * (right - x.range[0])) / bars.length);
  const line = clamp(reference.value);
  const underName = bars.filter((_, i) => x(i + 1) > right - NAME_WIDTH);
  const rising = underName.filter(({ value }) => value !== null && clamp(value) < line - 4);
  const hanging = underName.filter(({ value }) => value !== null && clamp(value) > line + 4);
  const isNameBelow = rising.length > hanging.length && line < y.range[0] - 24;
  // Over the bands of bars that end about at the line, as the last one does that it is named after.
  const lift = underName.reduce((most, { band }) => Math.max(most, band ? line - clamp(band[1]) : 0), 0); // biome-ignore format: one line
  const nameLift = !isNameBelow && lift < 24 ? lift : 0;
  const lost = bars.findIndex(({ value }) => value === 0 || (value !== null && !Number.isFinite(value))); // biome-ignore format: one line
  return (
    <Chart
      width={width}
      height={height}
      label={label}
      x={withTicks(x, ticks)}
      y={y}
      names={names}
      overhang={8}
    >
      {floor !== undefined && floor > low && (
        <Line y={y(floor)} from={x.range[0]} to={right} name="float32 ends" isFloor />
      )}
      <Line
        y={line}
        from={x.range[0]}
        to={right}
        name={reference.name}
        isBelow={isNameBelow}
        lift={nameLift}
      />
      {bars.map((bar, i) => (
        <Bar key={i} bar={bar} x={x(i + 1)} from={line} at={clamp} of={of} thickness={thickness} />
      ))}
      {lost >= 0 && (
        <SvgWarning
          id={`${size.id}-lost`}
          x={Math.min(x(lost + 1) - 8, right - 170)}
          y={bars[lost]!.value === 0 ? y(low) - 34 : y(high) + 8}
          text={`${lostWord(bars[lost]!.value)} at layer ${lost + 1}`}
        />
      )}
      <Ends
        bars={bars}
        x={x}
        at={clamp}
        from={line}
        room={isNameBelow ? 10 : 26 + nameLift}
        narrow={narrow}
      />
      <PredictionMark
        of={prediction}
        at={(value) => [x(predicted), clamp(value)]}
        anchor={predicted > bars.length / 2 ? 'end' : 'start'}
      />
    </Chart>
  );
}

function lostWord(value: number | null): string {
  if (value === 0) return 'exactly 0';
  return Number.isNaN(value) ? 'no number' : 'infinite';
}

/** The same axis with ticks at whole layers only. */
const withTicks = (axis: Axis, ticks: Axis['ticks']): Axis =>
  Object.assign((value: number) => axis(value), {
    domain: axis.domain,
    range: axis.range,
    invert: axis.invert,
    ticks,
  });

interface LineProps {
  readonly y: number;
  readonly from: number;
  readonly to: number;
  readonly name: string;
  /** Where the name has room: bars that rise from the line would cross one above it. */
  readonly isBelow?: boolean;
  /** Pixels that the name stands higher. */
  readonly lift?: number;
  readonly isFloor?: boolean;
}

const Line = ({ y, from, to, name, isBelow = false, lift = 0, isFloor = false }: LineProps) => (
  <>
    <line
      class={isFloor ? 'layer-bars__floor' : 'chart__reference'}
      x1={from}
      x2={to}
      y1={y}
      y2={y}
    />
    <text class="chart__label" x={to} y={isBelow ? y + 19 : y - 8 - lift} text-anchor="end">
      {name}
    </text>
  </>
);

interface BarProps {
  readonly bar: LayerBar;
  readonly x: number;
  /** Where the reference line stands. */
  readonly from: number;
  readonly at: (value: number) => number;
  readonly of: LayerBarsProps['of'];
  readonly thickness: number;
}

function Bar({ bar: { value, band }, x, from, at, of, thickness }: BarProps) {
  if (value === null || Number.isNaN(value))
    return <circle class="layer-bars__waiting" cx={x} cy={from} r={2} />;
  const end = at(value);
  const half = thickness / 2;
  return (
    <g class={`layer-bars__bar layer-bars__bar--${of}`}>
      {band && (
        <rect
          class="layer-bars__band"
          x={x - half - 2}
          width={thickness + 4}
          y={Math.min(at(band[0]), at(band[1]))}
          height={Math.abs(at(band[0]) - at(band[1]))}
        />
      )}
      <line x1={x} x2={x} y1={from} y2={end} stroke-width={thickness} />
      <line class="layer-bars__cap" x1={x - half - 2} x2={x + half + 2} y1={end} y2={end} />
    </g>
  );
}

/** The numbers of the first and the last bar, beside them. */
function Ends({
  bars,
  x,
  at,
  from,
  room,
  narrow,
}: {
  bars: readonly LayerBar[];
  x: Axis;
  at: (value: number) => number;
  /** Where the reference line stands. */
  from: number;
  /** Pixels over the line that its name leaves free. */
  room: number;
  narrow: boolean;
}) {
  const ends = bars.length > 1 ? [0, bars.length - 1] : [0];
  return (
    <>
      {ends.map((i) => {
        const value = bars[i]!.value;
        if (value === null || value === 0 || !Number.isFinite(value)) return null;
        const isLast = i === bars.length - 1 && i > 0;
        const isBeside = isLast && !narrow;
        // Beyond the cap; on a narrow screen a last bar that ends at the line has its number above the line's name.
        const isAtLine = isLast && Math.abs(at(value) - from) < 20;
        const beyond = isAtLine ? from - at(value) - room : at(value) < from ? -10 : 22;
        const isHighest = i === 0 && at(value) < from && value > (bars.at(-1)?.value ?? value);
        // Beside the axis a number would run into the axis's own.
        const isAtAxis = i === 0 && x(1) - x.range[0] < 12;
        return (
          <text
            key={i}
            class="chart__label chart__strong"
            x={x(i + 1) + (isBeside ? 14 : isAtAxis ? -4 : 0)}
            y={at(value) + (isBeside ? 5 : beyond)}
            text-anchor={isBeside || isHighest || isAtAxis ? 'start' : isLast ? 'end' : 'middle'}
          >
            {formatNumber(value)}
          </text>
        );
      })}
    </>
  );
}
