import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { formatNumber } from '../../experiments/format-number.ts';
import { linearAxis } from '../kit/chart/axis.ts';

export type Vector = readonly [x: number, y: number];

interface PlaneProps {
  readonly id: string;
  /** Width and height in pixels, without the names. */
  readonly side: number;
  readonly reach: number;
  readonly title: string;
  readonly label: string;
  /** The arrow whose head the reader may move; null where nothing moves. */
  readonly handle?: { readonly at: Vector; readonly onMove: (to: Vector) => void } | undefined;
  /** Drawn in the plane; gets the place of a vector in pixels. */
  readonly children: (place: (vector: Vector) => Vector) => ComponentChildren;
}

const directions: Readonly<Record<string, Vector>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** A square of the plane around the origin, as far as `reach` on every side. */
export function Plane({ id, side, reach, title, label, handle, children }: PlaneProps) {
  const host = useRef<SVGSVGElement>(null);
  const x = linearAxis([-reach, reach], [0.5, side - 0.5], 4);
  const y = linearAxis([-reach, reach], [side - 0.5, 0.5], 4);
  const place = ([a, b]: Vector): Vector => [x(a), y(b)];
  const step = reach / 50;
  const rounded = (value: number) => Number((Math.round(value / step) * step).toPrecision(3));
  const keep = (value: number) => rounded(Math.min(reach, Math.max(-reach, value)));

  const follow = (event: PointerEvent) => {
    const box = host.current?.getBoundingClientRect();
    if (!handle || !box || (event.type !== 'pointerdown' && event.buttons === 0)) return;
    handle.onMove([
      keep(x.invert(event.clientX - box.left)),
      keep(y.invert(event.clientY - box.top)),
    ]);
  };
  const grab = (event: PointerEvent) => {
    if (!handle) return;
    host.current?.setPointerCapture(event.pointerId);
    follow(event);
  };
  const steer = (event: KeyboardEvent) => {
    const [dx, dy] = directions[event.key] ?? [0, 0];
    if (!handle || (dx === 0 && dy === 0)) return;
    event.preventDefault();
    event.stopPropagation();
    const [a, b] = handle.at;
    // A key may leave the plane, which then grows.
    handle.onMove([rounded(a + dx * step), rounded(b + dy * step)]);
  };
  const [hx, hy] = handle ? place(handle.at) : [0, 0];
  return (
    <svg
      ref={host}
      class={`chart clip-arrow__plane${handle ? ' clip-arrow__plane--movable' : ''}`}
      width={side}
      height={side + 42}
      role="group"
      aria-label={label}
      onPointerDown={grab}
      onPointerMove={follow}
    >
      <clipPath id={`${id}-frame`}>
        <rect width={side} height={side} />
      </clipPath>
      <g clip-path={`url(#${id}-frame)`}>
        <path class="clip-arrow__axes" d={`M0 ${y(0)}H${side}M${x(0)} 0V${side}`} />
        {children(place)}
      </g>
      <rect class="clip-arrow__frame" x="0.5" y="0.5" width={side - 1} height={side - 1} />
      <text class="chart__strong" y={side + 18}>
        {title}
      </text>
      <text y={side + 36}>
        from {formatNumber(-reach)} to {formatNumber(reach)}
      </text>
      {handle && (
        <g
          class="clip-arrow__head"
          tabindex={0}
          role="slider"
          aria-label={`${title}, move with the arrow keys`}
          aria-valuemin={-100}
          aria-valuemax={100}
          aria-valuenow={handle.at[1]}
          aria-valuetext={`${formatNumber(handle.at[0])}, ${formatNumber(handle.at[1])}`}
          transform={`translate(${hx} ${hy})`}
          onKeyDown={steer}
        >
          <circle class="clip-arrow__grip" r="11" />
        </g>
      )}
    </svg>
  );
}
