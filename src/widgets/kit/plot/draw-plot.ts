import type { PlotOptions } from '@observablehq/plot';
import { powerOfTen } from '../../../experiments/format-number.ts';

export type PlotMarks = typeof import('./plot-marks.ts');

/** A chart without the style sheet that Plot puts into it, which the page's policy forbids. */
export function drawPlot(marks: PlotMarks, options: PlotOptions): Element {
  const chart = marks.plot({ className: 'plot', ...options });
  for (const style of chart.querySelectorAll('style')) style.remove();
  chart.setAttribute('aria-hidden', 'true');
  return chart;
}

/**
 * Horizontal hairlines and labels at powers of ten, small ticks at 2 and 5: a logarithmic y axis of the book.
 * Labels are thinned to every second, third … decade where they would touch.
 */
export function logAxis(marks: PlotMarks, low: number, high: number, heightPx: number) {
  const first = Math.ceil(Math.log10(low) - 1e-9);
  const last = Math.floor(Math.log10(high) + 1e-9);
  const every = Math.max(1, Math.ceil(((last - first) * 22) / heightPx));
  const decades = Array.from(
    { length: Math.max(0, last - first + 1) },
    (_, place) => first + place,
  );
  const named = decades
    .filter((decade) => decade % every === 0)
    .map((decade) => Number(`1e${decade}`));
  const small = decades
    .flatMap((decade) => [Number(`2e${decade}`), Number(`5e${decade}`)])
    .filter((value) => value <= high);
  return [
    marks.gridY(named, { stroke: 'var(--rule)', strokeOpacity: 1 }),
    marks.axisY(named, {
      tickFormat: powerOfTen,
      tickSize: 6,
      stroke: 'var(--rule-2)',
      label: null,
    }),
    ...(every === 1
      ? [
          marks.axisY(small, {
            tickFormat: () => '',
            tickSize: 3,
            stroke: 'var(--rule-2)',
            label: null,
          }),
        ]
      : []),
  ];
}
