import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { Plan } from '../../../../src/nn/backends/plan/plan.ts';
import { Lanes } from '../../../../src/nn/backends/wasm/arithmetic/lanes.ts';
import { bandsOf, type Cache } from '../../../../src/nn/backends/wasm/bands.ts';
import { SCRATCH } from '../../../../src/nn/backends/wasm/emission.ts';
import { moduleOf, outermost, scratchFor, started } from '../../../../src/nn/backends/wasm/program.ts'; // biome-ignore format: one line
import { add, concat, full, layerNorm, logSoftmax, max, mul, setBackend, slice, softmax, type Tensor, tanh, tensor } from '../../../../src/nn/index.ts'; // biome-ignore format: one line
import { planned, type State } from '../plan/planned.ts';
import { randomGraphs } from '../plan/random-graphs.ts';

afterAll(() => setBackend('reference'));

/** Every chance to take turns is taken, with few rows in a turn. */
const always: Cache = { near: 200, far: 0, least: 0 };
/** The same, with many. */
const manyRows: Cache = { near: 2000, far: 0, least: 0 };
const never: Cache = { near: 1, far: Number.POSITIVE_INFINITY, least: 0 };

/** What a plan leaves in its roots and leaves. */
function left(plan: Plan, leaves: readonly Tensor[], cache: Cache): number[][] {
  const lanes = new Lanes('float64', 'strict');
  let end = 1024;
  const reserve = (count: number) => {
    const place = end;
    end += Math.ceil((count * lanes.bytes) / 16) * 16;
    return place;
  };
  const arena = reserve(plan.arenaSize);
  const scratch = reserve(scratchFor(plan, lanes) / lanes.bytes);
  const places = plan.buffers.map(({ size }, i) =>
    plan.places[i]! >= 0 ? arena + plan.places[i]! * lanes.bytes : reserve(size),
  );
  const memory = new WebAssembly.Memory({ initial: Math.ceil(end / 65536) + 1 });
  const numbers = (buffer: number) => {
    const { buffer: outer, offset } = outermost(plan, buffer);
    const { size } = plan.buffers[buffer]!;
    return new Float64Array(memory.buffer, places[outer]! + offset * lanes.bytes, size);
  };
  for (const [i, leaf] of leaves.entries()) {
    if (plan.leaves[i]! >= 0) numbers(plan.leaves[i]!).set(leaf.values!.read());
  }
  const place = (buffer: number) => ({ base: 0, offset: buffer === SCRATCH ? scratch : places[buffer]! }); // biome-ignore format: one line
  started(moduleOf(plan, lanes, place, cache), memory)();
  const asked = [...plan.roots, ...plan.leaves.filter((leaf) => leaf >= 0)];
  return asked.map((buffer) => Array.from(numbers(buffer)));
}

test('steps that take turns leave the same bits as steps that do not, in any graph', () => {
  let bands = 0;
  const holds = (results: readonly Tensor[], states: readonly State[], mergeUpdates: boolean) => {
    const { plan, leaves } = planned(results, states, { mergeUpdates });
    const alone = left(plan, leaves, never);
    for (const cache of [always, manyRows]) {
      bands += bandsOf(plan, 8, cache).size;
      expect(left(plan, leaves, cache)).toEqual(alone);
    }
  };
  fc.assert(
    fc.property(randomGraphs, fc.boolean(), (draw, mergeUpdates) => {
      const { results, states } = draw();
      holds(results, states, mergeUpdates);
    }),
    { numRuns: 300, seed: 5 },
  );
  expect(bands, 'bands among these graphs').toBeGreaterThan(100);
});

const images = (rows: number, columns: number) =>
  tensor(Float64Array.from({ length: rows * columns }, (_, i) => Math.fround(((i * 7919) % 1009) / 257 - 2)), [rows, columns]); // biome-ignore format: one line

test.each([
  ['softmax', (x: Tensor) => softmax(x)],
  ['logSoftmax', (x: Tensor) => logSoftmax(x)],
  ['layerNorm', (x: Tensor) => layerNorm(x, full([301], 2), full([301], 1))],
])('%s goes through many rows in one band, and each row comes out as if it were alone', async (_, f) => {
  await setBackend('wasm');
  const x = images(600, 301);
  const bands = [...bandsOf(planned([f(x)]).plan, 4).values()];
  expect(bands).toHaveLength(1);
  expect(bands[0]!.rows * bands[0]!.turns).toBe(600);
  const all = f(x).dataSync();
  for (const row of [0, 1, 299, 599]) {
    const own = f(slice(x, [row], [row + 1])).dataSync();
    expect([...all.subarray(row * 301, (row + 1) * 301)]).toEqual([...own]);
  }
}); // biome-ignore format: one line

test('steps that need the rows of others, or share rows that do not match, take no turns', () => {
  const x = images(6, 8);
  const softened = softmax(x);
  const bandsIn = (result: Tensor) => [...bandsOf(planned([result]).plan, 8, always).values()];
  expect(bandsIn(softened)).toHaveLength(1);
  // The maximum of all rows stands only when all are through.
  const overall = mul(add(x, max(softened)), 2);
  const steps = bandsIn(overall).flatMap((band) => band.steps);
  expect(steps.some((step) => step.kind === 'reduce' && step.axes.includes(0))).toBe(false);
  // Row i + 1 of the softmax beside row i of x.
  const beside = mul(concat([slice(softened, [1], [6]), slice(softened, [0], [1])]), x);
  const { plan, leaves } = planned([max(tanh(beside), { axis: 1 })]);
  expect(left(plan, leaves, always)).toEqual(left(plan, leaves, never));
});

test('what is near anyway, and what is too large for turns, is left as it is', () => {
  const bandsFor = (rows: number, columns: number) => bandsOf(planned([softmax(images(rows, columns))]).plan, 4).size; // biome-ignore format: one line
  expect(bandsFor(16, 32)).toBe(0);
  expect(bandsFor(2, 40_000)).toBe(0);
  expect(bandsFor(2000, 100)).toBe(1);
});
