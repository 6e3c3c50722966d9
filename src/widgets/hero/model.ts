import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import * as z from 'zod/mini';
import { formatNumber } from '../../experiments/format-number.ts';
import { connect, type Port } from '../../experiments/runner/client.ts';
import { createSession } from '../../experiments/runner/session.ts';
import {
  type Example,
  field,
  type Moment,
  type Probe,
  probe,
  trainingSet,
  twoMoons,
} from '../../experiments/training/two-moons.ts';
import type { Widget } from '../kit/widget.ts';

/** Updates of the whole run. */
export const updates = 200;
/** The map shows the square from −reach to reach on both axes. */
export const reach = 2;
/** The boundary is found on a grid of so many points a side, a little wider than the map: its lines end outside. */
export const grid = { side: 48, reach: 1.1 * reach };

export interface HeroState {
  readonly seed: number;
  readonly update: number;
  /** Where the reader's point is. */
  readonly x1: number;
  readonly x2: number;
}

const schema = z.object({
  seed: z._default(z.int().check(z.minimum(0), z.maximum(4294967295)), 7),
  update: z._default(z.int(), 0),
  x1: z._default(z.number(), 0.34),
  x2: z._default(z.number(), -0.38),
});

/** The point of a state, with the class of the training example that lies nearest. */
export function pointOf({ x1, x2 }: HeroState, examples: readonly Example[]): Example {
  const squaredDistance = ({ x: [a, b] }: Example) => (a - x1) * (a - x1) + (b - x2) * (b - x2);
  const nearest = examples.reduce((best, example) =>
    squaredDistance(example) < squaredDistance(best) ? example : best,
  );
  return { x: [x1, x2], label: nearest.label };
}

export const hero: Widget<HeroState, null> = {
  id: 'hero',
  version: 1,
  schema,
  limits: { update: [0, updates], x1: [-reach, reach], x2: [-reach, reach] },
  trace: () => null,
  describe: () => '',
};

/** The network after so many updates, trained here and now: for the build and the first frame. */
export const momentAt = (seed: number, update: number): Moment =>
  createSession(twoMoons.start({ seed })).seek(update);

export interface Hero {
  readonly examples: ReadonlySignal<readonly Example[]>;
  readonly moment: ReadonlySignal<Moment>;
  readonly point: ReadonlySignal<Example>;
  readonly probe: ReadonlySignal<Probe>;
  /** Probability of class B on the grid, row by row from the top. */
  readonly field: ReadonlySignal<readonly number[]>;
  /** How many updates the worker has sent so far. */
  readonly trained: ReadonlySignal<number>;
  readonly problem: ReadonlySignal<string | null>;
  readonly sentence: ReadonlySignal<string>;
  /** Trains in a runner until the returned function is called; a new seed starts again. */
  train(open: () => Port): () => void;
}

/** @param first the network at the state's own update, so that there is something to draw before the worker answers */
export function createHero(state: ReadonlySignal<HeroState>, first: Moment): Hero {
  const moments = signal<readonly Moment[]>([]);
  const problem = signal<string | null>(null);
  const seed = computed(() => state.value.seed);
  const update = computed(() => state.value.update);
  const examples = computed(() => trainingSet(seed.value));
  const moment = computed(() => {
    const known = moments.value;
    return known[update.value] ?? known[known.length - 1] ?? first;
  });
  const point = computed(() => pointOf(state.value, examples.value));
  const probed = computed(() => probe(moment.value.parameters, point.value));
  return {
    examples,
    moment,
    point,
    probe: probed,
    field: computed(() => field(moment.value.parameters, grid.side, grid.reach)),
    trained: computed(() => Math.max(0, moments.value.length - 1)),
    problem,
    sentence: computed(() => {
      const { loss, accuracy } = moment.value;
      const probability = probed.value.values.at(-1)?.[0] ?? 0;
      const name = point.value.label === 1 ? 'B' : 'A';
      return `**Update ${update.value}.** Mean loss ${formatNumber(loss, { decimals: 3 })}, ${Math.round(100 * accuracy)} % of the points on the right side. The ringed point is nearest to class ${name}; the network gives B ${formatNumber(probability, { decimals: 2 })}.`;
    }),
    train: (open) =>
      effect(() => {
        const run = connect<{ seed: number }, Moment>(
          open(),
          { experiment: twoMoons.id, config: { seed: seed.value } },
          {
            onFrame(frame, step) {
              moments.value = step === 0 ? [frame] : [...moments.peek().slice(0, step), frame];
            },
            onFailure(message) {
              problem.value = `The training stopped: ${message}`;
            },
          },
        );
        problem.value = null;
        run.stream(updates);
        return run.close;
      }),
  };
}
