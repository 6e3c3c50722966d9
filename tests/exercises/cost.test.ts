import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Errand } from '../../src/exercises/engine/errand.ts';
import type { Exercise } from '../../src/exercises/exercise.ts';
import type { Settings } from '../../src/exercises/kinds/knobs.ts';
import { findExperiment } from '../../src/experiments/runner/catalogue.ts';
import { computeOn } from '../../src/experiments/runner/compute-on.ts';
import { exact } from '../../src/experiments/runner/device.ts';
import type { Backend } from '../../src/nn/backends/backend.ts';
import { workOf } from '../../src/nn/backends/choose/work.ts';
import { activate, activeBackend } from '../../src/nn/backends/evaluate.ts';
import { setBackend } from '../../src/nn/index.ts';
import { exercises } from './book.ts';

/** Operations on numbers that one check may cost: a phone makes them in a second or two. */
const most = 2e9;

let counted = 0;

/** A device that counts the arithmetic it is asked for. */
const counting = (device: Backend): Backend => ({
  name: device.name,
  precision: device.precision,
  upload: (numbers) => device.upload(numbers),
  memory: () => device.memory(),
  compute(order, roots) {
    counted += workOf(order).operations;
    device.compute(order, roots);
  },
  record(recording) {
    const replay = device.record?.(recording);
    if (replay === undefined) throw new Error('counting: this device records nothing');
    const { operations } = workOf(recording.order);
    return new Proxy(replay, {
      get(target, name) {
        const found: unknown = Reflect.get(target, name);
        if (typeof found !== 'function') return found;
        return (...values: readonly unknown[]) => {
          if (name === 'run') counted += operations;
          return Reflect.apply(found, target, values);
        };
      },
    });
  },
});

beforeAll(async () => {
  await computeOn(exact);
  activate(counting(activeBackend()));
});
afterAll(() => setBackend('reference'));

function countOf(action: () => unknown): number {
  const before = counted;
  action();
  return counted - before;
}

/** Steps that are really made; what the others cost follows from the dearest of them. */
const made = 2;

/** Operations of a whole run. Nothing is trained to its end: a step costs the same early and late. */
async function costOf(errand: Errand): Promise<number> {
  if (errand.kind !== 'run') return 0;
  const experiment = await findExperiment(errand.experiment);
  let cost = 0;
  try {
    let run: ReturnType<typeof experiment.start> | undefined;
    cost += countOf(() => {
      run = experiment.start(errand.config);
    });
    const steps = Array.from({ length: Math.min(made, errand.steps) }, () =>
      countOf(() => run?.advance()),
    );
    // The first step also records the graph.
    const later = Math.max(0, ...(steps.length < made ? steps : steps.slice(1)));
    cost += steps.reduce((sum, one) => sum + one, 0) + later * (errand.steps - steps.length);
    cost += countOf(() => run?.frame());
  } catch (problem) {
    if (!(problem instanceof Error)) throw problem; // settings that diverge at once cost little
  }
  return cost;
}

/** All that is asked for by a check, at the cheapest and the dearest settings that the exercise allows. */
function corners(exercise: Exercise): readonly Settings[] {
  const ends =
    exercise.kind === 'target'
      ? exercise.knobs.map((knob) => ({
          id: knob.id,
          values: knob.kind === 'pick' ? knob.options.map(({ id }) => id) : [knob.low, knob.high],
        }))
      : exercise.kind === 'repair'
        ? exercise.stages.map(({ id, options }) => ({ id, values: options.map((one) => one.id) }))
        : [];
  return ends.reduce<readonly Settings[]>(
    (all, { id, values }) => all.flatMap((one) => values.map((value) => ({ ...one, [id]: value }))),
    [{}],
  );
}

function checksOf(exercise: Exercise): readonly (readonly Errand[])[] {
  const { printed } = exercise;
  if (exercise.kind === 'target' || exercise.kind === 'repair')
    return corners(exercise).map((settings) => exercise.errands(printed, settings, 1));
  if (exercise.kind === 'choice' || exercise.kind === 'predict')
    return exercise.runs ? [exercise.runs(printed)] : [];
  return [];
}

describe('a check that trains', () => {
  const trained = exercises.filter((exercise) => checksOf(exercise).length > 0);

  test('there are such exercises', () => expect(trained.length).toBeGreaterThan(15));

  test.each(trained.map((exercise) => [exercise.id, exercise] as const))(
    '%s costs at most 2 GFLOP, whatever the settings',
    async (_id, exercise) => {
      let dearest = 0;
      for (const errands of checksOf(exercise)) {
        // They differ in their seeds only, which cost the same.
        const [first] = errands;
        if (first !== undefined)
          dearest = Math.max(dearest, errands.length * (await costOf(first)));
      }
      expect(dearest).toBeLessThanOrEqual(most);
    },
  );
});
