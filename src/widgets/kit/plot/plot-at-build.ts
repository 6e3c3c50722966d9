import type { PlotOptions } from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { drawPlot, type PlotMarks } from './draw-plot.ts';
import * as marks from './plot-marks.ts';

/** The chart as text, for the first frame that stands in the page before any script runs. */
export function plotHtml(options: (marks: PlotMarks) => PlotOptions): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  return drawPlot(marks, { ...options(marks), document }).outerHTML;
}
