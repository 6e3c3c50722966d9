import { expect, test } from 'vitest';
import { graphStepper, record } from '../../../src/widgets/graph-stepper/model.ts';
import { type State, schema } from '../../../src/widgets/graph-stepper/state.ts';
import { relativeDifference } from '../../../src/widgets/kit/graph/recording/differences.ts';

const state = (patch: Partial<State>): State => schema.parse(patch);
const trace = (patch: Partial<State>) => graphStepper.trace(state(patch));

/** Every gradient of a graph, by node. */
function gradients(patch: Partial<State>): Record<string, number[]> {
  const { graph } = record(state(patch));
  return Object.fromEntries(
    graph.view.nodes.flatMap(({ id }) => {
      const gradient = graph.gradient(id);
      return gradient === null ? [] : [[id, [...gradient.dataSync()]]];
    }),
  );
}

const close = (found: number[] | undefined, expected: readonly number[], digits: number) => {
  expect(found?.length).toBe(expected.length);
  for (const [i, value] of expected.entries()) expect(found![i]).toBeCloseTo(value, digits);
};

test('x²y/z at (3, 4, 2): the gradients of the syllabus', () => {
  expect(gradients({ preset: 'quotient' })).toEqual({
    x: [12],
    y: [4.5],
    z: [-9],
    v: [2],
    u: [0.5],
    f: [1],
  });
});

test('x(x + 2) at 3: the paths 3 and 5 sum to 8', () => {
  const { graph, steps } = record(state({ preset: 'paths' }));
  expect(gradients({ preset: 'paths' })).toEqual({ x: [8], u: [3], f: [1] });
  const forks = steps
    .filter(({ kind }) => kind === 'fork')
    .map((step) => (step.kind === 'fork' ? step.sends[0]!.gradient!.item() : 0));
  expect(forks).toEqual([5, 3]);
  expect(graph.gradient('x')!.item()).toBe(8);
});

test('the logistic unit with the numbers of exercise 6.4', () => {
  const unit = { preset: 'logistic', inputs: 'x:1 2,w:0.5 -0.25,b:0,y:1' } as const;
  const { graph } = record(state(unit));
  expect([graph.value('z').item(), graph.value('a').item()]).toEqual([0, 0.5]);
  const found = gradients(unit);
  close(found['z'], [-0.5], 12);
  close(found['w'], [-0.5, -1], 12);
  close(found['b'], [-0.5], 12);
});

const net = {
  preset: 'two-layer',
  inputs: 'X:1 2,W1:0.5 -0.5 0.25 1,b1:0 0,W2:1 -1,b2:0,y:1',
} as const;

test('the two-layer network with the numbers of exercise 6.5', () => {
  const { graph } = record(state(net));
  close([...graph.value('Z1').dataSync()], [1, 1.5], 12);
  close([...graph.value('Z2').dataSync()], [-0.5], 12);
  close([...graph.value('A').dataSync()], [0.3775], 4);
  close([graph.value('L').item()], [0.9741], 4);
  const found = gradients(net);
  close(found['Z2'], [-0.6225], 4);
  close(found['W2'], [-0.6225, -0.9337], 4);
  close(found['W1'], [-0.6225, 0.6225, -1.2449, 1.2449], 4);
});

test('no preset shows the numbers of an exercise before the reader types them', () => {
  const loss = (patch: Partial<State>) => record(state(patch)).graph.value('L').item();
  expect(loss({ preset: 'two-layer' })).not.toBeCloseTo(loss(net), 4);
  expect(loss({ preset: 'logistic' })).not.toBeCloseTo(
    loss({ preset: 'logistic', inputs: 'x:1 2,w:0.5 -0.25,b:0,y:1' }),
    4,
  );
});

test('softmax with cross-entropy sends p − y', () => {
  const e = [2, 1, 0].map(Math.exp);
  const total = e.reduce((a, b) => a + b);
  close(
    gradients({ preset: 'softmax', zoom: 'layer' })['z'],
    [e[0]! / total, e[1]! / total - 1, e[2]! / total],
    12,
  );
});

test('scalar and tensor zoom agree entry by entry', () => {
  const pairs: readonly {
    readonly preset: State['preset'];
    readonly tensors: Readonly<Record<string, readonly string[]>>;
  }[] = [
    {
      preset: 'two-layer',
      tensors: {
        W1: ['w_11', 'w_12', 'w_21', 'w_22'],
        b1: ['b_1', 'b_2'],
        W2: ['v_1', 'v_2'],
        b2: ['b'],
        X: ['x_1', 'x_2'],
        Z1: ['z_1', 'z_2'],
        H: ['h_1', 'h_2'],
        Z2: ['z'],
        A: ['a'],
        L: ['L'],
      },
    },
    {
      preset: 'logistic',
      tensors: { x: ['x_1', 'x_2'], w: ['w_1', 'w_2'], b: ['b'], z: ['z'], a: ['a'], L: ['L'] },
    },
    { preset: 'softmax', tensors: { z: ['z_1', 'z_2', 'z_3'], L: ['L'] } },
  ];
  for (const { preset, tensors } of pairs)
    for (const inputs of ['', 'X:-0.3 0.7,x:0.4 -2,b1:0.1 -0.2,b:0.3,b2:-0.1,z:0.5 -1 3']) {
      const whole = record(state({ preset, zoom: 'tensor', inputs }));
      const single = record(state({ preset, zoom: 'scalar', inputs }));
      for (const [id, parts] of Object.entries(tensors)) {
        close(
          [...whole.graph.value(id).dataSync()],
          parts.map((part) => single.graph.value(part).item()),
          12,
        );
        close(
          [...whole.graph.gradient(id)!.dataSync()],
          parts.map((part) => single.graph.gradient(part)!.item()),
          12,
        );
      }
    }
});

test('zooming from layers to tensors changes no number that both show', () => {
  for (const preset of ['two-layer', 'softmax'] as const)
    for (const examples of ['one', 'three'] as const) {
      const [far, near] = (['layer', 'tensor'] as const).map((zoom) =>
        gradients({ preset, zoom, examples }),
      );
      for (const [id, gradient] of Object.entries(far!)) close(near![id], gradient, 12);
    }
});

const every: Partial<State>[] = [
  { preset: 'quotient' },
  { preset: 'quotient', open: 'v,f' },
  { preset: 'paths' },
  ...(['tensor', 'scalar'] as const).map((zoom) => ({ preset: 'logistic', zoom }) as const),
  ...(['layer', 'tensor', 'scalar'] as const).flatMap((zoom) => [
    { preset: 'two-layer', zoom } as const,
    { preset: 'softmax', zoom } as const,
  ]),
  { preset: 'two-layer', examples: 'three', zoom: 'tensor' },
  { preset: 'own', expression: 'exp(x*y)/(1+exp(x*y)) - max(x, y)^3' },
];

test('every gradient of every preset passes its central difference', () => {
  for (const patch of every) {
    const { graph } = record(state(patch));
    for (const { id } of graph.view.nodes)
      graph
        .gradient(id)
        ?.dataSync()
        .forEach((value, i) => {
          const nudged = graph.difference(id)[i]!;
          if (Math.abs(value - nudged) > 1e-9)
            expect(relativeDifference(value, nudged)).toBeLessThan(1e-6);
        });
  }
});

test('gradients are blank until the backward pass reaches them', () => {
  for (const patch of every) {
    const { steps } = record(state(patch));
    const seed = steps.findIndex(({ kind }) => kind === 'seed');
    for (let at = 0; at < seed; at++)
      expect(trace({ ...patch, step: at }).moment.gradients).toEqual({});
    expect(Object.keys(trace({ ...patch, step: seed }).moment.gradients)).toHaveLength(1);
  }
});

test('a value appears when its node runs, and at the end nothing is missing', () => {
  for (const patch of every) {
    const { graph, steps } = record(state(patch));
    expect(Object.keys(trace({ ...patch, step: 0 }).moment.values)).toHaveLength(
      graph.view.nodes.length - graph.order.length,
    );
    const { moment } = trace({ ...patch, step: steps.length - 1 });
    expect(Object.keys(moment.values)).toHaveLength(graph.view.nodes.length);
    for (const { id } of graph.view.nodes)
      expect(id in moment.gradients).toBe(graph.gradient(id) !== null);
  }
});

test('a step back undoes a step: every position looks the same from both sides', () => {
  for (const patch of every) {
    const { steps } = record(state(patch));
    const forward = steps.map((_, step) => trace({ ...patch, step }).moment);
    const backward = steps
      .map((_, i) => trace({ ...patch, step: steps.length - 1 - i }).moment)
      .reverse();
    expect(backward).toEqual(forward);
  }
});

test('steps are named by their operation, forks by their branch', () => {
  const ticks = (patch: Partial<State>) =>
    record(state(patch))
      .steps.map(({ tick }) => tick)
      .join(' ');
  expect(ticks({ preset: 'quotient' })).toBe('inputs v u f seed ÷ × square');
  expect(ticks({ preset: 'quotient', open: 'v' })).toBe('inputs v u f seed ÷ × fork 1 fork 2');
});

test('every step is narrated, without leaving anything undefined', () => {
  for (const patch of every)
    record(state(patch)).steps.forEach((_, step) => {
      const { sentence } = trace({ ...patch, step });
      expect(sentence).toMatch(/\.$/);
      expect(sentence).not.toMatch(/undefined|NaN|null/);
    });
});

test('the sentence says local slope, upstream and result', () => {
  const said = (step: number) => trace({ preset: 'quotient', open: 'v', step }).sentence;
  expect(said(0)).toBe('**Three inputs are set.** Nothing has been computed yet.');
  expect(said(2)).toBe('**Forward, multiply.** $u$ = 9 × 4 = 36.');
  expect(said(5)).toBe(
    '**Backward through** $f$, divide. 0.5 × 1 = 0.5 goes to $u$, −9 × 1 = −9 goes to $z$.',
  );
  expect(said(7)).toBe(
    '**Backward, first branch into** $x$. 3 × 2 = 6 arrives. $x$ is used twice, so one slot is still open.',
  );
  expect(said(8)).toBe(
    '**Backward, second branch into** $x$. 3 × 2 = 6 arrives. The slots are added: 6 + 6 = 12. Every input now has its gradient.',
  );
});
