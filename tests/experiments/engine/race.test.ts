import { expect, test } from 'vitest';
import { type Lap, type Machine, race } from '../../../src/experiments/engine/race.ts';
import { type Job, type Workload, workloadIds, workloads } from '../../../src/experiments/engine/workloads.ts'; // biome-ignore format: one line
import { backend } from '../../../src/nn/index.ts';

/** A machine on which every look at the clock finds five milliseconds gone. */
function machine(): Machine {
  let ms = 0;
  return {
    now: () => {
      ms += 5;
      return ms;
    },
    breathe: async () => {},
    budgetMs: 40,
  };
}

async function lapsOf(workload: Workload): Promise<Lap[]> {
  const laps: Lap[] = [];
  for await (const lap of race(workload, machine())) laps.push(lap);
  return laps;
}

const ended = (laps: readonly Lap[]) => laps.filter(({ outcome }) => outcome.state !== 'running');

/** A workload whose numbers depend on the device in a way that no device should. */
const of = (begin: () => Job): Workload => ({ ...workloads.tiny, begin });

test.each(workloadIds)('%s: the reference and both modes of wasm agree', async (id) => {
  const laps = ended(await lapsOf(workloads[id]));
  for (const { contender, outcome } of laps) {
    if (contender === 'webgl') continue;
    if (contender === 'fast' && outcome.state === 'impossible') continue; // no such instructions here
    expect(outcome.state, contender).toBe('measured');
    if (outcome.state === 'measured') expect(outcome.apart).toBeLessThan(1e-4);
  }
});

test('every device is announced before it runs, in the same order', async () => {
  const laps = await lapsOf(workloads.tiny);
  expect(laps.map(({ contender }) => contender)).toEqual([
    ...['reference', 'reference', 'strict', 'strict', 'fast', 'fast', 'webgl', 'webgl'],
  ]);
  expect(laps.filter((_, i) => i % 2 === 0).every(({ outcome }) => outcome.state === 'running')).toBe(true); // biome-ignore format: one line
});

test('a device that cannot run says why, and the race goes on', async () => {
  const last = (await lapsOf(workloads.tiny)).at(-1);
  expect(last?.contender).toBe('webgl');
  expect(last?.outcome).toMatchObject({ state: 'impossible' });
  if (last?.outcome.state === 'impossible') expect(last.outcome.reason).toContain('no canvas');
});

test('a device that comes to another number has no speed', async () => {
  const value = () => (backend() === 'reference' ? 1 : 1.01);
  const laps = ended(await lapsOf(of(() => ({ run: value }))));
  expect(laps.find(({ contender }) => contender === 'strict')?.outcome).toEqual({
    state: 'disagrees',
    value: 1.01,
    expected: 1,
  });
});

test('a device that comes to no number at all has no speed', async () => {
  const value = () => (backend() === 'reference' ? 1 : Number.NaN);
  const laps = ended(await lapsOf(of(() => ({ run: value }))));
  expect(laps.find(({ contender }) => contender === 'strict')?.outcome.state).toBe('disagrees');
});

test('runs are counted and divided by the time they took', async () => {
  let runs = 0;
  const job: Job = {
    run(times) {
      runs += times;
      return 1;
    },
  };
  const [reference] = ended(await lapsOf(of(() => job)));
  // Each batch takes five milliseconds by this clock, so batches double until the budget is gone.
  expect(reference?.outcome).toMatchObject({ state: 'measured', firstMs: 5, apart: 0 });
  if (reference?.outcome.state !== 'measured') throw new Error('not measured');
  expect(reference.outcome.perSecond % 200).toBe(0);
  expect(reference.outcome.runs).toBeLessThan(runs);
});
