import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LanesConfig, runLanes } from '../../../src/experiments/optimizers/lanes.ts';
import { logarithmicGrid, rateSearch } from '../../../src/experiments/optimizers/rate-search.ts';
import { memory, setBackend } from '../../../src/nn/index.ts';

/** What the race of optimizers may take on one free core: `npx vitest run --project slow tests/experiments/optimizers/speed`. */
beforeAll(() => setBackend('wasm', { precision: 'float64' }));
afterAll(() => setBackend('reference'));

const rules = ['gradientDescent', 'momentum', 'nesterov', 'adagrad', 'rmsprop', 'adadelta', 'adam', 'nadam'] as const; // biome-ignore format: a list
const eight = (surface: LanesConfig['landscape']['surface'], updates: number): LanesConfig => ({
  landscape: { surface, condition: 100, text: 'x^2 + 3*y^2 + 4*sin(x)*sin(y)' },
  start: [1, 1],
  lanes: rules.map((rule) => ({ rule, learningRate: 0.001 })),
  updates,
  seed: 1,
});

function milliseconds(work: () => void): number {
  const before = performance.now();
  work();
  return Math.round(performance.now() - before);
}
const best = (work: (i: number) => void) =>
  Math.min(...Array.from({ length: 5 }, (_, i) => milliseconds(() => work(i))));
const report = (what: string, ms: number) => console.log(`${what}: ${ms} ms`);

test.each(['valley', 'rosenbrock', 'beale', 'saddle', 'doubleWell', 'noisyBowl', 'own'] as const)(
  'eight optimisers × 3,000 updates on %s take at most 300 ms',
  (surface) => {
    const race = eight(surface, 3000);
    const first = milliseconds(() => runLanes(race));
    const again = best((i) => runLanes({ ...race, start: [1, 1 + i / 100] }));
    const dragged = best((i) => runLanes({ ...race, updates: 300, start: [1, 1 + i / 100] }));
    report(`${surface}, first race with its compiling`, first);
    report(`${surface}, from another start`, again);
    report(`${surface}, 300 updates as in a drag`, dragged);
    expect(again).toBeLessThanOrEqual(300);
    expect(dragged).toBeLessThanOrEqual(33);
  },
);

test('a start that is dragged for long keeps no memory', () => {
  const race = eight('rosenbrock', 100);
  const drag = () => {
    for (let i = 0; i < 20; i++) runLanes({ ...race, start: [1, i / 20] });
    return memory().bytes;
  };
  const before = drag();
  expect(drag()).toBeLessThanOrEqual(before);
});

test('eight optimisers × 25 learning rates × 3,000 updates take at most 5 seconds', () => {
  const rates = logarithmicGrid(1e-4, 100, 25);
  const run = rateSearch.start({ ...eight('rosenbrock', 3000), rates });
  const took = milliseconds(() => {
    for (let i = 0; i < rules.length; i++) run.advance();
  });
  report('eight optimisers × 25 learning rates × 3,000 updates', took);
  expect(took).toBeLessThanOrEqual(5000);
});
