import { initialState } from '../../kit/figure/figure-state.ts';
import { graphStepper, zoomOf } from '../model.ts';
import { programOf } from '../presets/programs.ts';
import { formulaHtml } from './formula-html.ts';

/** At build: the formula of the graph a figure starts with, so that the page needs no KaTeX for it. */
export function firstFormula(props: Readonly<Record<string, unknown>>): string {
  const state = initialState(graphStepper, props);
  const { formula } = programOf({ ...state, zoom: zoomOf(state) });
  return formulaHtml(formula, String(props['as']));
}
