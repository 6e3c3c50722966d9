import * as z from 'zod/mini';
import { formatNumber } from '../../../src/experiments/format-number.ts';
import type { Widget } from '../../../src/widgets/kit/widget.ts';

const schema = z.object({
  factor: z._default(z.number(), 0.25),
  start: z._default(z.enum(['one', 'half']), 'one'),
  step: z._default(z.int(), 0),
  seed: z._default(z.int(), 7),
});

export type State = z.infer<typeof schema>;

export const layers = 10;

/** What is left after each layer, layer 0 first. */
export type Trace = readonly number[];

export const powers: Widget<State, Trace> = {
  id: 'powers',
  version: 1,
  schema,
  limits: { factor: [0.01, 2], step: [0, layers] },
  trace({ factor, start }) {
    const left = [start === 'one' ? 1 : 0.5];
    for (let layer = 1; layer <= layers; layer += 1) left.push(left[layer - 1]! * factor);
    return left;
  },
  describe: (trace, { step }) =>
    step === 0
      ? '**Nothing has been crossed yet.** All of the gradient $g$ is there.'
      : `**Layer ${step} is crossed.** Of the gradient $g$, ${formatNumber(trace[step]!)} is left.`,
};
