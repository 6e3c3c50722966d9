import type { JSX } from 'preact';
import { formatNumber } from '../../../experiments/format-number.ts';
import type { Axis } from '../../kit/chart/axis.ts';
import type { Drag } from '../use-race.ts';

interface StartMarkProps {
  readonly drag: Drag;
  /** Where it stands while nobody drags it. */
  readonly at: readonly [x: number, y: number];
  readonly width: number;
  readonly height: number;
  readonly x: Axis;
  readonly y: Axis;
  /** Absent where the start is locked. */
  readonly onKey: JSX.KeyboardEventHandler<SVGGElement> | undefined;
}

const short = (value: number) => formatNumber(value, { digits: 3 });

/** The start of all lanes, to be taken by pointer or keys; it says where it is while it is dragged. */
export function StartMark({ drag, at, width, height, x, y, onKey }: StartMarkProps) {
  const dragged = drag.at.value;
  const [a, b] = dragged ?? at;
  const [left, top] = [x(a), y(b)];
  const isRight = left > width - 140;
  return (
    <svg class="race-map__over" width={width} height={height} role="group" aria-label="Start">
      <g
        class="race-map__start"
        transform={`translate(${left} ${top})`}
        {...(onKey && {
          tabindex: 0,
          role: 'slider',
          'aria-label': 'The start; move it with the arrow keys',
          'aria-valuemin': x.domain[0],
          'aria-valuemax': x.domain[1],
          'aria-valuenow': a,
          'aria-valuetext': `x ${short(a)}, y ${short(b)}`,
          onKeyDown: onKey,
        })}
      >
        <circle class="race-map__grip" r="11" />
        <circle class="race-map__dot" r="4" />
        {dragged && (
          <text class="race-map__at" x={isRight ? -18 : 18} y={top < 70 ? 24 : -14} text-anchor={isRight ? 'end' : 'start'}>
            ({short(a)}, {short(b)})
          </text>
        )}
      </g>
    </svg>
  );
} // biome-ignore format: one line
