import { useEffect, useRef } from 'preact/hooks';
import { paintGrey, paintMap } from '../kit/pad/paint.ts';

interface MapCanvasProps {
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly values: ArrayLike<number>;
  /** Of its longer side on the screen, px. */
  readonly size: number;
  /** Brightness as grey, or answers in two colours around 0. */
  readonly as: 'picture' | 'map';
  /** The number that has all of the colour. */
  readonly strongest: number;
}

/** A picture or a feature map, a pixel for each number. */
export function MapCanvas({ label, width, height, values, size, as, strongest }: MapCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const paint = () => {
      if (!canvas.current) return;
      if (as === 'map') paintMap(canvas.current, width, height, (at) => values[at]! / strongest);
      else paintGrey(canvas.current, width, height, (at) => 1 - values[at]!);
    };
    paint();
    const watch = new MutationObserver(paint);
    watch.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    return () => watch.disconnect();
  }, [values, width, height, as, strongest]);
  const scale = size / Math.max(width, height);
  return (
    <canvas
      ref={canvas}
      class="filter-pad__canvas"
      role="img"
      aria-label={label}
      style={{ width: `${Math.round(width * scale)}px`, height: `${Math.round(height * scale)}px` }}
    />
  );
}
