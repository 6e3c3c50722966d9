import { useLayoutEffect, useRef } from 'preact/hooks';
import { themeChanges } from '../pixels/theme.ts';
import type { Axis } from './axis.ts';
import './contours.css';

interface ContourCanvasProps {
  /** As `contourPaths` makes them. */
  readonly paths: readonly string[];
  /** Drawn stronger: every so manieth level from the lowest. */
  readonly strongEvery?: number;
  readonly x: Axis;
  readonly y: Axis;
  readonly width: number;
  readonly height: number;
}

/** What `Contours` draws, on a canvas beneath a chart: whatever moves above it, these lines are not drawn again. */
export function ContourCanvas(props: ContourCanvasProps) {
  const { paths, width, height } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = themeChanges().value;
  useLayoutEffect(() => {
    if (canvas.current) drawContours(canvas.current, props);
  }, [paths, width, height, theme]);
  return (
    <canvas
      ref={canvas}
      class="contours-canvas"
      style={{ width: `${width}px`, height: `${height}px` }}
    />
  );
}

function drawContours(
  host: HTMLCanvasElement,
  { paths, x, y, width, height, strongEvery = 1 }: ContourCanvasProps,
): void {
  const scale = globalThis.devicePixelRatio ?? 1;
  host.width = Math.round(width * scale);
  host.height = Math.round(height * scale);
  const context = host.getContext('2d');
  if (!context) return;
  const style = getComputedStyle(host);
  context.scale(scale, scale);
  context.beginPath();
  context.rect(x.range[0], y.range[1], x.range[1] - x.range[0], y.range[0] - y.range[1]);
  context.clip();
  context.fillStyle = style.getPropertyValue('--ink');
  context.strokeStyle = style.getPropertyValue('--rule-2');
  for (const [i, path] of paths.entries()) {
    const outline = new Path2D(path);
    context.globalAlpha = 0.008;
    context.fill(outline);
    context.globalAlpha = 1;
    context.lineWidth = i % strongEvery === 0 ? 1.1 : 0.6;
    context.stroke(outline);
  }
}
