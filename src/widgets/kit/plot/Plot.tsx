import type { PlotOptions } from '@observablehq/plot';
import { useEffect, useRef } from 'preact/hooks';
import type { StageSize } from '../figure/Stage.tsx';
import { drawPlot, type PlotMarks } from './draw-plot.ts';
import './Plot.css';

// A page never loads this: the build replaces the condition by false.
const atBuild = import.meta.env.SSR ? await import('./plot-at-build.ts') : null;

const lost =
  'The chart could not be loaded; it is drawn as it was at first. Table has its numbers.';

interface PlotProps {
  readonly size: StageSize;
  /** Fixed, so that nothing moves when the chart arrives. */
  readonly height: number;
  /** What is charted, said in words. */
  readonly label: string;
  readonly options: (marks: PlotMarks, size: StageSize) => PlotOptions;
}

/** A chart by Observable Plot, which loads when the first chart of a page wakes. Drawn once at build. */
export function Plot({ size, height, label, options }: PlotProps) {
  const host = useRef<HTMLDivElement>(null);
  const all = (marks: PlotMarks) => ({ width: size.width, height, ...options(marks, size) });
  useEffect(() => {
    let current = true;
    import('./plot-marks.ts').then(
      (marks) => {
        if (!current) return;
        host.current?.removeAttribute('data-missing');
        host.current?.replaceChildren(drawPlot(marks, all(marks)));
      },
      () => {
        if (current) host.current?.setAttribute('data-missing', lost);
      },
    );
    return () => {
      current = false;
    };
  });
  // Awake, the frame is Plot's; Preact sees the same empty text for ever and leaves it alone.
  const __html = atBuild === null ? '' : atBuild.plotHtml(all);
  return (
    <div
      ref={host}
      class="plot-frame"
      role="img"
      aria-label={label}
      style={{ height: `${height}px` }}
      dangerouslySetInnerHTML={{ __html }}
    />
  );
}
