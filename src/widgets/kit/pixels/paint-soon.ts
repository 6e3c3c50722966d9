import { type Painting, paint } from './paint.ts';

/** Canvases that wait for a picture, each with its latest; who waits longest comes first. */
const waiting = new Map<HTMLCanvasElement, Painting>();

/** A net shows a hundred canvases: what does not fit this time of a frame is painted in the next. */
const budgetMs = 8;

/** Paints with the next frame, so that many canvases do not hold the page; of pictures in between only the last is seen. */
export function paintSoon(canvas: HTMLCanvasElement, painting: Painting): void {
  if (waiting.size === 0) requestAnimationFrame(paintSome);
  waiting.set(canvas, painting);
}

function paintSome(): void {
  const end = performance.now() + budgetMs;
  for (const [canvas, painting] of waiting) {
    waiting.delete(canvas);
    paint(canvas, painting);
    if (performance.now() >= end) break;
  }
  if (waiting.size > 0) requestAnimationFrame(paintSome);
}
