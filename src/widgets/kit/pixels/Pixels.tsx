import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Tone } from './paint.ts';
import { paintSoon } from './paint-soon.ts';
import { themeChanges } from './theme.ts';
import './pixels.css';

interface PixelsProps {
  /** One number a pixel, row by row. */
  readonly values: ArrayLike<number>;
  readonly height: number;
  readonly width: number;
  /** The value that gets the full colour; larger ones get no more. */
  readonly full: number;
  /** Screen pixels across. */
  readonly across: number;
  /** Colour of positive numbers: ink for pictures, the roles of values, gradients and parameters else. */
  readonly tone?: Tone;
  /** Colour of negative numbers, ink unless told otherwise. */
  readonly opposite?: Tone;
  /** What it is, for those who do not see it; without it the words around must do. */
  readonly label?: string;
}

/** A picture, a feature map or a kernel, a square for each number. */
export function Pixels(props: PixelsProps) {
  const { values, height, width, full, across, tone = 'ink', opposite = 'ink', label } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = themeChanges().value;
  useLayoutEffect(() => {
    if (canvas.current) paintSoon(canvas.current, { values, height, width, full, tone, opposite }); // biome-ignore format: one line
  }, [values, width, height, full, tone, opposite, theme]);
  return (
    <canvas
      ref={canvas}
      class="pixels"
      width={width}
      height={height}
      style={{ width: `${across}px`, height: `${Math.round((across * height) / width)}px` }}
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined ? 'true' : undefined}
    />
  );
}
