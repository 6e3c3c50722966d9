import * as z from 'zod/mini';
import {
  type PaddingName,
  paddings,
  placesOf,
  type Sight,
  type SightConfig,
  sightOf,
} from '../../experiments/convolution/sight.ts';
import type { Widget } from '../kit/widget.ts';

export interface State extends SightConfig {
  readonly padding: PaddingName;
}
export type Trace = Sight;

export const widget: Widget<State, Trace> = {
  id: 'pixel-sight',
  version: 1,
  schema: z.object({
    side: z._default(z.int(), 6),
    kernel: z._default(z.int(), 3),
    padding: z._default(z.enum(paddings), 'valid'),
    stride: z._default(z.int(), 1),
  }),
  limits: { side: [6, 10], kernel: [1, 5], stride: [1, 3] },
  trace: sightOf,
  describe(sight, { padding, kernel, side }) {
    const [corner, edge, centre] = placesOf(sight);
    return `**${padding}: the corner is seen ${corner === 1 ? 'once' : `${corner} times`}, the edge ${edge}, the centre ${centre}.** ${kernel} × ${kernel} on ${side} × ${side} gives a map of ${sight.outputs} × ${sight.outputs}.`;
  },
};

export const told = (sight: Trace): Readonly<Record<string, number>> => {
  const [corner, edge, centre] = placesOf(sight);
  return { corner, edge, centre };
};

export const table = ({ windows }: Trace) => ({
  columns: ['row', ...windows.map((_, j) => `${j + 1}`)],
  rows: windows.map((row, i) => [i + 1, ...row]),
});
