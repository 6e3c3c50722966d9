import { beforeAll, describe, expect, test } from 'vitest';
import { runLanes } from '../../../../src/experiments/optimizers/lanes.ts';
import { overheard } from '../../../../src/experiments/optimizers/own/calls.ts';
import { followOwn } from '../../../../src/experiments/optimizers/own/follow-own.ts';
import * as library from '../../../../src/nn/index.ts';

let nn = library;
beforeAll(() => {
  nn = overheard(library);
});

const race = {
  landscape: { surface: 'valley', condition: 100, text: '' },
  start: [10, 1],
  updates: 40,
  seed: 0,
} as const;
const { Tensor } = library;
type Tensor = library.Tensor;

const descent = (w: Tensor, g: Tensor) => [w.sub(g.mul(0.003)), {}];
const momentum = {
  start: (w: Tensor) => ({ v: nn.zeros(w.shape) }),
  step(w: Tensor, g: Tensor, { v: old }: { v: Tensor }) {
    const v = old.mul(0.9).add(g);
    return [w.sub(v.mul(0.003)), { v }];
  },
};

test.each([
  ['gradient descent', { start: undefined, step: descent }, 'gradientDescent'],
  ['momentum', momentum, 'momentum'],
] as const)('%s written by a reader goes the library’s way, memory and all', (_, rule, name) => {
  const way = followOwn(rule, race);
  const [theirs] = runLanes({ ...race, lanes: [{ rule: name, learningRate: 0.003 }] });
  expect(way).toEqual(theirs);
});

test('with noise it gets the same draws as the others', () => {
  const noisy = { ...race, landscape: { ...race.landscape, surface: 'noisyBowl' }, seed: 3 } as const; // biome-ignore format: one line
  const [theirs] = runLanes({ ...noisy, lanes: [{ rule: 'gradientDescent', learningRate: 0.003 }] }); // biome-ignore format: one line
  expect(followOwn({ start: undefined, step: descent }, noisy)).toEqual(theirs);
});

test('a way that has no more time ends where it is, with what it had by then', () => {
  const whole = followOwn({ start: undefined, step: descent }, race);
  const answers = [true, true, true, false].values();
  const { height, end } = followOwn({ start: undefined, step: descent }, race, {
    hasTime: () => answers.next().value ?? false,
  });
  expect(end).toEqual({ kind: 'never', update: 4 });
  expect(height).toEqual(whole.height.slice(0, 5));
});

test('a way that has reached the goal goes on to the end of the race', () => {
  const newton = (w: Tensor, g: Tensor) => [w.sub(g.mul(nn.tensor([1, 0.01]))), {}];
  const { end, height } = followOwn({ start: undefined, step: newton }, race);
  expect(end).toEqual({ kind: 'goal', update: 1 });
  expect(height).toHaveLength(41);
});

test('one that runs away has diverged, as a lane of the library has', () => {
  const wild = (w: Tensor, g: Tensor) => [w.sub(g.mul(1)), {}];
  const [theirs] = runLanes({ ...race, lanes: [{ rule: 'gradientDescent', learningRate: 1 }] });
  expect(followOwn({ start: undefined, step: wild }, race)).toEqual(theirs);
});

describe('a rule that cannot go on', () => {
  const since = (good: number, bad: (w: Tensor, g: Tensor) => unknown) => ({
    start: undefined,
    step: (w: Tensor, g: Tensor, _: unknown, t: number) => (t > good ? bad(w, g) : descent(w, g)),
  });
  const stop = (bad: (w: Tensor, g: Tensor) => unknown) => followOwn(since(4, bad), race);

  test.each<[what: string, bad: (w: Tensor, g: Tensor) => unknown, said: RegExp]>([
    ['throws', () => { throw new Error('enough.'); }, /^Update 5: enough\. There w was \(9\.\d+, /],
    ['multiplies shapes that do not fit', (w) => [w.mul(nn.zeros([3])), {}], /\[2\].*\[3\]/],
    ['returns nothing', () => undefined, /returned nothing; return \[the new w, the new memory\]/],
    ['returns a number', () => 3, /returned a number/],
    ['returns a promise', async () => [], /promise, and an update cannot wait/],
    ['returns the new w alone', (w) => w, /returned a tensor of shape \[2\]; return/],
    ['returns a list as the new w', () => [[1, 2], {}], /the new w is a list; it must be a tensor/],
    ['returns another shape', (w) => [w.sum(), {}], /shape \[\]; it must have that of the old one, \[2\]/],
    ['takes a root of what is negative', (w, g) => [w.sub(g.neg().sqrt()), {}], /sqrt of \(−9\.\d+, .* is \(not a number/],
    ['divides by zero', (w) => [w.div(0), {}], /div of \(.*\) and 0 is \(∞/],
    ['makes NaN on its own', () => [nn.tensor([Number.NaN, 1]), {}], /tensor is \(not a number, 1\)/],
  ])('that %s: its way ends, with the reason and the numbers', (_, bad, said) => {
    const { end, height } = stop(bad);
    expect(end).toMatchObject({ kind: 'stopped', update: 5 });
    expect(end.reason).toMatch(said);
    expect(height).toHaveLength(5);
  }); // biome-ignore format: a table

  test('that is none says what is missing', () => {
    expect(followOwn({ start: undefined, step: undefined }, race).end.reason).toMatch(/there is no function step/); // biome-ignore format: one line
    expect(followOwn({ start: 3, step: descent }, race).end.reason).toMatch(/start is a number/);
  });

  test('is told the line that the sandbox finds in the trace', () => {
    const rule = since(4, (w) => [w.neg().log(), {}]);
    const { end } = followOwn(rule, race, { lineOf: (trace) => (trace.includes('log') ? 7 : null) }); // biome-ignore format: one line
    expect(end).toMatchObject({ line: 7, reason: expect.stringMatching(/^Line 7, update 5: log of/) }); // biome-ignore format: one line
  });

  test('is stopped by whoever counts its steps', () => {
    const count = (update: number) => {
      if (update > 9) throw new Error('too long');
    };
    expect(followOwn(momentum, race, { onUpdate: count }).end).toMatchObject({ kind: 'stopped', update: 10 }); // biome-ignore format: one line
  });
});

test('memory of any kind is carried on, and only tensors of two numbers are shown', () => {
  const seen: unknown[] = [];
  const rule = {
    start: () => ({ count: 0, deep: [{ s: nn.zeros([2]) }], v: nn.zeros([2]) }),
    step(w: Tensor, g: Tensor, memory: { count: number; deep: { s: Tensor }[]; v: Tensor }) {
      seen.push(memory.count);
      const deep = [{ s: memory.deep[0]!.s.add(g) }];
      return [w.sub(g.mul(0.001)), { count: memory.count + 1, deep, v: deep[0]!.s.mul(1) }];
    },
  };
  const way = followOwn(rule, { ...race, updates: 3 });
  expect(seen).toEqual([0, 1, 2]);
  expect(Object.keys(way.memory)).toEqual(['v']);
  expect(way.memory['v']?.[0][1]).toBe(10);
  expect(Tensor).toBe(nn.Tensor);
});
