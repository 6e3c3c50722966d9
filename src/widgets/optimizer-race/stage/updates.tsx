import type { ComponentChildren } from 'preact';
import { type Axis, linearAxis } from '../../kit/chart/axis.ts';
import type { StageSize } from '../../kit/figure/Stage.tsx';

/** Where a chart over updates stands in the room it has. */
export function plotOf({ width, narrow }: StageSize, updates: number) {
  const height = narrow ? 300 : 400;
  return {
    height,
    x: linearAxis([0, updates], [60, width - 28], narrow ? 4 : 6),
    up: [height - 44, 36] as const,
  };
}

/** 0, 1, 2 … for every entry of a list. */
export const times = (list: ArrayLike<number>): readonly number[] =>
  Array.from({ length: list.length }, (_, t) => t);

interface NowProps {
  readonly id: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly step: number;
  readonly children: ComponentChildren;
}

/** Lines over updates, kept inside the axes, and the update that is shown now. */
export function Now({ id, x, y, step, children }: NowProps) {
  const [left, right] = x.range;
  const [bottom, top] = y.range;
  return (
    <>
      <clipPath id={`${id}-lines`}>
        <rect x={left} y={top - 8} width={right - left} height={bottom - top + 8} />
      </clipPath>
      <g clip-path={`url(#${id}-lines)`}>{children}</g>
      <path class="race-chart__now" d={`M${x(step)} ${bottom}V${top}`} />
    </>
  );
}
