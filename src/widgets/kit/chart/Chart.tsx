import type { ComponentChildren } from 'preact';
import { HorizontalAxis, VerticalAxis } from './Axes.tsx';
import type { Axis } from './axis.ts';

interface ChartProps {
  readonly width: number;
  readonly height: number;
  /** Said for the whole drawing. */
  readonly label: string;
  readonly x: Axis;
  readonly y: Axis;
  /** Quantity and unit along each axis, in words. */
  readonly names: { readonly x: string; readonly y: string };
  /** How far the hairlines run past the ends of the horizontal axis. */
  readonly overhang?: number;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A drawing over two quantities: hairlines and axes first, the data on top of them. */
export function Chart(props: ChartProps) {
  const { width, height, label, x, y, names, overhang = 0, children } = props;
  const [left, right] = x.range;
  return (
    <svg
      class={props.class === undefined ? 'chart' : `chart ${props.class}`}
      width={width}
      height={height}
      role="img"
      aria-label={label}
    >
      <VerticalAxis scale={y} name={names.y} from={left - overhang} to={right + overhang} />
      <HorizontalAxis scale={x} name={names.x} y={y.range[0]} />
      {children}
    </svg>
  );
}
