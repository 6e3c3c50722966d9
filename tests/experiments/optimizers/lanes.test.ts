import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { descentPath } from '../../../src/experiments/optimizers/descent.ts';
import { landscapeNames } from '../../../src/experiments/optimizers/landscapes/frames.ts';
import { heightsOver } from '../../../src/experiments/optimizers/landscapes/heights.ts';
import { landscapeOf } from '../../../src/experiments/optimizers/landscapes/landscape.ts';
import { type LanesConfig, runLanes } from '../../../src/experiments/optimizers/lanes.ts';
import { type RuleConfig, ruleNames } from '../../../src/experiments/optimizers/rules.ts';
import { setBackend } from '../../../src/nn/index.ts';

beforeAll(() => setBackend('wasm', { precision: 'float64' }));
afterAll(() => setBackend('reference'));

const valley: LanesConfig = {
  landscape: { surface: 'valley', condition: 100, text: '' },
  start: [10, 1],
  lanes: [],
  updates: 200,
  seed: 0,
};
const lane = (rule: RuleConfig['rule'], learningRate: number): RuleConfig => ({
  rule,
  learningRate,
});

describe('optimizers side by side', () => {
  test('each goes as it goes alone, to the last bit', () => {
    const lanes = ruleNames.map((rule) => lane(rule, rule === 'adadelta' ? 100 : 0.003));
    for (const [i, way] of runLanes({ ...valley, lanes }).entries()) {
      const alone = descentPath({ surface: 'valley', optimizer: lanes[i]! }, valley.updates);
      const told = alone.slice(0, way.height.length);
      expect([...way.place[0]], lanes[i]!.rule).toEqual(told.map(({ place }) => place[0]));
      expect([...way.place[1]], lanes[i]!.rule).toEqual(told.map(({ place }) => place[1]));
      expect([...way.height], lanes[i]!.rule).toEqual(told.map(({ height }) => height));
    }
  });

  test('reach their goals when table E3 says', () => {
    const lanes = [lane('momentum', 0.003), lane('momentum', 0.01), lane('nesterov', 0.01), lane('adadelta', 100)]; // biome-ignore format: one line
    const ends = runLanes({ ...valley, lanes }).map(({ end }) => end);
    expect(ends).toEqual([141, 162, 98, 106].map((update) => ({ kind: 'goal', update })));
  });

  test('one that diverges is told up to there, and the others go on', () => {
    const [lost, other] = runLanes({ ...valley, lanes: [lane('gradientDescent', 0.03), lane('adam', 0.1)] }); // biome-ignore format: one line
    expect(lost!.end.kind).toBe('diverged');
    expect(lost!.height).toHaveLength(lost!.end.update);
    expect(lost!.height.every(Number.isFinite)).toBe(true);
    expect(other!.height).toHaveLength(valley.updates + 1);
  });

  test('what a rule remembers is what its formula makes of the slopes', () => {
    const [way] = runLanes({ ...valley, updates: 20, lanes: [lane('momentum', 0.003)] });
    const [v] = way!.memory['v']!;
    const [slope] = way!.slope;
    for (let t = 1; t <= 20; t++) {
      expect(v[t]).toBeCloseTo(0.9 * v[t - 1]! + slope[t]!, 12);
      expect(way!.place[0][t]).toBeCloseTo(way!.place[0][t - 1]! - 0.003 * v[t]!, 12);
    }
  });

  test('are the same on the plain reference, where the step is called anew each time', async () => {
    const config = { ...valley, updates: 30, lanes: ruleNames.map((rule) => lane(rule, 0.003)) };
    const planned = runLanes(config);
    await setBackend('reference');
    const called = runLanes(config);
    await setBackend('wasm', { precision: 'float64' });
    expect(called).toEqual(planned);
  });

  test('with noise every lane gets the same draws, and the same seed the same ones', () => {
    const bowl: LanesConfig = {
      ...valley,
      landscape: { surface: 'noisyBowl', condition: 1, text: '' },
      lanes: [lane('gradientDescent', 0), lane('adam', 0)],
      updates: 500,
    };
    const [a, b] = runLanes(bowl);
    expect(a!.slope).toEqual(b!.slope);
    expect(runLanes(bowl)[0]!.slope).toEqual(a!.slope);
    expect(runLanes({ ...bowl, seed: 1 })[0]!.slope).not.toEqual(a!.slope);
    // Standing still at x = 10, where the slope is 10: what is left is the noise, of deviation 1.
    const noise = [...a!.slope[0].slice(1)].map((slope) => slope - 10);
    const mean = noise.reduce((sum, value) => sum + value, 0) / noise.length;
    const square = noise.reduce((sum, value) => sum + value * value, 0) / noise.length;
    expect(Math.abs(mean)).toBeLessThan(4 / Math.sqrt(500));
    expect(Math.abs(square - 1)).toBeLessThan(4 * Math.sqrt(2 / 500));
  });
});

describe('a race that is prepared once', () => {
  const lanes = ruleNames.map((rule) => lane(rule, 0.003));
  const anew = (config: LanesConfig) => {
    runLanes({ ...valley, lanes: [lane('adam', 7)], updates: 1 }); // another race takes its place
    return runLanes(config);
  };

  test.each(['valley', 'noisyBowl', 'network', 'own'] as const)(
    'goes from every start on %s as one that is prepared anew',
    (surface) => {
      const from = (x: number, y: number, updates: number): LanesConfig => ({
        landscape: { surface, condition: 10, text: 'x^2 + sin(y)' },
        start: [x, y],
        lanes,
        updates,
        seed: 2,
      });
      const races = [from(1, 1, 12), from(0.5, -1, 5), from(1, 1, 12), from(-1, 0.2, 20)];
      const inTurn = races.map((race) => runLanes(race));
      expect(inTurn).toEqual(races.map(anew));
    },
  );
});

describe('landscapes', () => {
  test('are measured on a grid, row by row from the smallest y', () => {
    const heights = heightsOver(landscapeOf(valley.landscape), { columns: 3, rows: 2 });
    const row = [72, 0, 72].map((along) => expect.closeTo(along + 128, 10));
    expect(heights.values).toEqual([...row, ...row]);
    const net = landscapeOf({ surface: 'network', condition: 1, text: '' });
    const grid = heightsOver(net, { columns: 5, rows: 5 });
    expect(grid.values.indexOf(Math.min(...grid.values))).toBe(12);
  });

  test.each(landscapeNames)('%s begins inside its region, at a finite height', (surface) => {
    const { start, region, height, goal, isGoal } = landscapeOf({ surface, condition: 30, text: 'x^2*y + exp(y)' }); // biome-ignore format: one line
    const [x, y] = start;
    expect(x).toBeGreaterThanOrEqual(region.x[0]);
    expect(x).toBeLessThanOrEqual(region.x[1]);
    expect(y).toBeGreaterThanOrEqual(region.y[0]);
    expect(y).toBeLessThanOrEqual(region.y[1]);
    const [way] = runLanes({ ...valley, landscape: { surface, condition: 30, text: 'x^2*y + exp(y)' }, start, lanes: [lane('adam', 0.01)], updates: 1 }); // biome-ignore format: one line
    expect(Number.isFinite(way!.height[0])).toBe(true);
    expect(isGoal([x, y], way!.height[0]!)).toBe(false);
    expect(goal === null || goal.length > 0).toBe(true);
    expect(height).toBeTypeOf('function');
  });

  test.each(landscapeNames)('every optimiser finds its way on %s: lower, or beyond a pass, and finite all along', (surface) => {
    const landscape = { surface, condition: 30, text: '0.5*x^2 + y^2 + 0.3*sin(3*x)' };
    const { start } = landscapeOf(landscape);
    const lanes = ruleNames.map((rule) => lane(rule, rule === 'adadelta' ? 3 : rule === 'adagrad' ? 0.1 : 0.002)); // biome-ignore format: one line
    for (const [i, way] of runLanes({ ...valley, landscape, start, lanes, updates: 150 }).entries()) {
      const numbers = [way.place, way.slope, ...Object.values(way.memory)].flat();
      expect(way.end.kind, lanes[i]!.rule).not.toBe('diverged');
      expect(numbers.every((list) => list.length === 151 && list.every(Number.isFinite))).toBe(true);
      expect(way.height.at(-1), lanes[i]!.rule).toBeLessThan(way.height[0]!);
    }
  }); // biome-ignore format: one line

  test('the network lies lower at its middle than at the edge of the map', () => {
    const at = (x: number, y: number) =>
      runLanes({ ...valley, landscape: { surface: 'network', condition: 1, text: '' }, start: [x, y], lanes: [lane('adam', 0)], updates: 1 })[0]!.height[0]!; // biome-ignore format: one line
    for (const [x, y] of [[1, 0], [0, 1], [-1, 0], [0, -1], [-0.9, 0.8]] as const) // biome-ignore format: one line
      expect(at(x, y)).toBeGreaterThan(3 * at(0, 0));
  });

  test('a formula of the reader’s that is not one says where', () => {
    const own = (text: string) => () => landscapeOf({ surface: 'own', condition: 1, text });
    expect(own('x^2 +')).toThrow(/column 6/i);
    expect(own('x*z')).toThrow('z is neither');
  });
});
