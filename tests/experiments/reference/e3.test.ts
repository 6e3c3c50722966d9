import { afterAll, beforeAll, test } from 'vitest';
import { descentPath } from '../../../src/experiments/optimizers/descent.ts';
import { race } from '../../../src/experiments/optimizers/race.ts';
import { doubleWell, limitCycle, races, valley } from '../../../src/experiments/reference/e3.ts';
import { absolute, printed } from '../../../src/experiments/reference/tolerance.ts';
import { setBackend } from '../../../src/nn/index.ts';
import { compare } from './compare.ts';
import { atBest, outcome, step } from './e3-races.ts';

beforeAll(() => setBackend('wasm', { precision: 'float64' }));
afterAll(() => setBackend('reference'));

test.each(['valley', 'rosenbrock', 'beale'] as const)('E3, best of each rule: %s', (surface) => {
  compare(`E3 ${surface}`, races.flatMap((row) => atBest(row, surface))); // biome-ignore format: one line
});

test('E3, away from the saddle', () => {
  const rows = races.map((row) => ({
    of: row.of,
    expected: row.saddle,
    measured: outcome('saddle', { ...row.rule, learningRate: 0.01 }, { shows: row.shows }),
    within: step,
  }));
  compare('E3 saddle at 0.01', rows);
});

test('E3, from the middle of the saddle nobody leaves', () => {
  const rows = races.map((row) => ({
    of: row.of,
    expected: 'never',
    measured: outcome('saddle', { ...row.rule, learningRate: 0.01 }, { start: [1, 0] }),
    within: step,
  }));
  compare('E3 saddle from (1, 0)', rows);
});

test('E3, single rows on the valley', () => {
  const rows = valley.map(([optimizer, expected, shows]) => ({
    of: `${optimizer.rule} ${optimizer.learningRate.toPrecision(4)} ${shows ?? ''}`,
    expected,
    measured: outcome('valley', optimizer, { shows }),
    within: step,
  }));
  compare('E3 valley', rows);
});

test('E3, gradient descent at the edge: 0.02 stays at |y| = 1, 0.0201 leaves after 1389 updates', () => {
  const at = (learningRate: number) =>
    race({ surface: 'valley', optimizer: { rule: 'gradientDescent', learningRate } });
  const [edge, beyond] = [at(0.02), at(0.0201)];
  compare('E3 valley, edge', [
    { of: 'GD 0.02: |y|', expected: 1, measured: Math.abs(edge.last.place[1]!), within: absolute(1e-9) },
    { of: 'GD 0.0201 ends', expected: 'diverged', measured: beyond.end, within: step },
    { of: 'GD 0.0201 at', expected: 1389, measured: beyond.updates, within: step },
  ]); // biome-ignore format: a table
});

test('E3, Nesterov leaves Rosenbrock at the rate that momentum bears', () => {
  compare('E3 Rosenbrock at 0.003', [
    { of: 'NAG', expected: 'diverged', measured: outcome('rosenbrock', { rule: 'nesterov', learningRate: 0.003 }, { shows: 'lookingAhead' }), within: step },
    { of: 'momentum', expected: 285, measured: outcome('rosenbrock', { rule: 'momentum', learningRate: 0.003 }), within: step },
  ]); // biome-ignore format: a table
});

test("E3, RMSProp's limit cycle", () => {
  const rows = limitCycle.flatMap(({ learningRate, height, toHundredth }) => {
    const config = { surface: 'valley', optimizer: { rule: 'rmsprop', learningRate } } as const;
    const last = descentPath(config, 12_000).slice(-100);
    const mean = last.reduce((sum, point) => sum + point.height, 0) / last.length;
    const { end, updates } = race(config, { most: 20_000, isGoal: (point) => point.height < 0.01 });
    return [
      { of: `${learningRate}: mean f`, expected: height, measured: mean, within: printed(4) },
      { of: `${learningRate}: to f < 0.01`, expected: toHundredth ?? 'never', measured: end === 'goal' ? updates : end, within: step },
    ]; // biome-ignore format: a table
  });
  compare('E3 limit cycle', rows);
});

test('E3, the double well', () => {
  const rows = doubleWell.map(([of, optimizer, expected]) => {
    const path = descentPath({ surface: 'doubleWell', optimizer }, 2000);
    return { of, expected, measured: path.at(-1)!.place[0]!, within: printed(5) };
  });
  const ends = ([0.1698, 0.17] as const).map((x) => {
    const optimizer = { rule: 'gradientDescent', learningRate: 0.01 } as const;
    return descentPath({ surface: 'doubleWell', start: [x], optimizer }, 2000).at(-1)!;
  });
  const plain = (learningRate: number) =>
    race({ surface: 'doubleWell', optimizer: { rule: 'gradientDescent', learningRate } }, { most: 2000 }); // biome-ignore format: one line
  const [wide, wider] = [plain(0.15), plain(0.2)];
  compare('E3 double well', [
    ...rows,
    { of: 'left of the top, 0.1699', expected: -1.3008, measured: ends[0]!.place[0]!, within: printed(5) },
    { of: 'its height', expected: -3.5139, measured: ends[0]!.height, within: printed(5) },
    { of: 'right of the top', expected: 1.1309, measured: ends[1]!.place[0]!, within: printed(5) },
    { of: 'its height', expected: -1.0702, measured: ends[1]!.height, within: printed(5) },
    { of: 'GD lr 0.15, one of its turns', expected: -1.445, measured: wide.last.place[0]!, within: printed(4) },
    { of: 'GD lr 0.2', expected: 'diverged', measured: wider.end, within: step },
  ]); // biome-ignore format: a table
});
