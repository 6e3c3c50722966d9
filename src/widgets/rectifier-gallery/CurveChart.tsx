import { useRef } from 'preact/hooks';
import { formatNumber } from '../../experiments/format-number.ts';
import { type Axis, linearAxis, linePath } from '../kit/chart/axis.ts';
import { Chart } from '../kit/chart/Chart.tsx';
import { PredictionMark } from '../kit/marks/PredictionMark.tsx';
import type { Prediction } from '../kit/page/page-store.ts';
import { reach, type Trace } from './model.ts';

interface CurveChartProps {
  /** Of the slope at the left edge of 0. */
  readonly prediction?: Prediction | null;
  readonly width: number;
  readonly of: 'values' | 'slopes';
  /** Null while the curve waits for the run. */
  readonly trace: Trace | null;
  readonly z: number;
  readonly label: string;
  readonly onMove?: ((z: number) => void) | undefined;
  /** A point of the left branch that can be pulled up and down, which sets α. */
  readonly grip?: { readonly z: number; readonly onPull: (value: number) => void } | undefined;
}

const height = 300;
const domains = { values: [-3, 4], slopes: [-0.25, 2.25] } as const;
const names = { values: 'value', slopes: 'slope' } as const;

/** One curve of a rectifier with a cursor that follows the pointer. */
export function CurveChart({
  width,
  of,
  trace,
  z,
  label,
  onMove,
  grip,
  prediction = null,
}: CurveChartProps) {
  const host = useRef<HTMLDivElement>(null);
  const x = linearAxis([-reach, reach], [36, width - 12], 5);
  const y = linearAxis(domains[of], [height - 48, 40], 5);
  const place = (event: PointerEvent): readonly [number, number] => {
    const box = host.current!.getBoundingClientRect();
    return [x.invert(event.clientX - box.left), y.invert(event.clientY - box.top)];
  };
  const follow = (event: PointerEvent) => {
    if (!onMove || (event.type !== 'pointerdown' && event.buttons === 0)) return;
    const at = Math.min(reach, Math.max(-reach, place(event)[0]));
    onMove(Number(at.toFixed(1)));
  };
  const pull = (event: PointerEvent) => {
    event.stopPropagation();
    if (event.type === 'pointerdown' && event.currentTarget instanceof Element)
      event.currentTarget.setPointerCapture(event.pointerId);
    if (event.type === 'pointerdown' || event.buttons > 0) grip?.onPull(place(event)[1]);
  };
  const said = prediction?.value ? { ...prediction, text: formatNumber(prediction.value) } : null;
  const here = trace && (of === 'values' ? trace.value : trace.slope);
  const clip = `${label.replace(/\W/g, '')}-${of}-${Math.round(width)}`;
  return (
    <div class="gallery__chart" ref={host} onPointerDown={follow} onPointerMove={follow}>
      <Chart
        width={width}
        height={height}
        label={label}
        x={x}
        y={y}
        names={{ x: 'pre-activation z', y: names[of] }}
      >
        <clipPath id={clip}>
          <rect x={x(-reach)} y={28} width={x(reach) - x(-reach)} height={height - 76} />
        </clipPath>
        <line class="gallery__zero" x1={x(0)} x2={x(0)} y1={y.range[0]} y2={y.range[1]} />
        <line class="gallery__zero" x1={x(-reach)} x2={x(reach)} y1={y(0)} y2={y(0)} />
        {trace && (
          <g clip-path={`url(#${clip})`}>
            <Branches of={of} trace={trace} x={x} y={y} />
          </g>
        )}
        <line class="gallery__cursor" x1={x(z)} x2={x(z)} y1={y.range[0]} y2={y.range[1]} />
        {here !== null && Number.isFinite(here) && (
          <circle class={`gallery__dot gallery__dot--${of}`} cx={x(z)} cy={y(here)} r="5" />
        )}
        <PredictionMark of={said} at={(value) => [x(0), y(value)]} anchor="end" />
        {trace && grip && (
          <circle
            class="gallery__grip"
            cx={x(grip.z)}
            cy={y(nearest(trace, grip.z))}
            r="11"
            onPointerDown={pull}
            onPointerMove={pull}
          />
        )}
      </Chart>
    </div>
  );
}

/** The value at the sampled place nearest to `z`, left of 0. */
function nearest({ left }: Trace, z: number): number {
  const at = left.places.findIndex((place) => place >= z - 1e-9);
  return left.values[at]!;
}

interface BranchesProps {
  readonly of: 'values' | 'slopes';
  readonly trace: Trace;
  readonly x: Axis;
  readonly y: Axis;
}

/** Both sides of 0; where they do not meet, each end has an open dot and the value at 0 a filled one. */
function Branches({ of, trace, x, y }: BranchesProps) {
  const { left, right, around0 } = trace;
  const path = (branch: Trace['left']) =>
    linePath(branch.places.map((place, i) => [x(place), y(branch[of][i]!)]));
  const parted = of === 'slopes' && Math.abs(around0.left - around0.right) > 1e-3;
  return (
    <>
      <path class={`chart__line gallery__line--${of}`} d={path(left)} />
      <path class={`chart__line gallery__line--${of}`} d={path(right)} />
      {parted && (
        <>
          <circle class="gallery__open" cx={x(0)} cy={y(around0.left)} r="4" />
          <circle class="gallery__open" cx={x(0)} cy={y(around0.right)} r="4" />
          <circle class="gallery__taken" cx={x(0)} cy={y(around0.at)} r="4" />
        </>
      )}
    </>
  );
}
