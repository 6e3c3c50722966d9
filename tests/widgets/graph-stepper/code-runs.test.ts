import { expect, test } from 'vitest';
import * as nn from '../../../src/nn/index.ts';
import { random, type Tensor } from '../../../src/nn/index.ts';
import { type Recording, record } from '../../../src/widgets/graph-stepper/model.ts';
import { zoomsOf } from '../../../src/widgets/graph-stepper/presets/programs.ts';
import { presets, type State, schema } from '../../../src/widgets/graph-stepper/state.ts';
import { codeNames } from '../../../src/widgets/graph-stepper/steps/code-names.ts';

const lineOf = ({ words }: Recording['code'][number]) => words.map(({ text }) => text).join('');

/** Runs the program of a graph on the graph's own inputs: every node's numbers by its id. */
function run({ graph, code }: Recording): ReadonlyMap<string, Tensor> {
  const ids = graph.view.nodes.map(({ id }) => id);
  const names = codeNames(ids);
  const given = graph.view.nodes.filter(({ kind }) => kind === 'given' || kind === 'parameter');
  const parameters = [...Object.keys(nn), ...given.map(({ id }) => names.get(id)!)];
  const body = `'use strict';\n${code.map(lineOf).join('\n')}\nreturn [${graph.order.map((id) => names.get(id)).join(', ')}];`;
  const results: Tensor[] = new Function(...parameters, body)(
    ...Object.values(nn),
    ...given.map(({ id }) => graph.value(id)),
  );
  return new Map(graph.order.map((id, i) => [id, results[i]!]));
}

function expectSameNumbers(state: Partial<State>): void {
  const recording = record(schema.parse(state));
  const text = `${JSON.stringify(state)}\n${recording.code.map(lineOf).join('\n')}`;
  for (const [id, result] of run(recording)) {
    const expected = recording.graph.value(id);
    expect([...result.dataSync()], `${id} of ${text}`).toEqual([...expected.dataSync()]);
    expect(result.shape, `${id} of ${text}`).toEqual(expected.shape);
  }
}

/** Which of a graph's functions the reader may open or close, one after the other and all together. */
function* openings(state: Partial<State>): Generator<string> {
  yield '';
  const { graph } = record(schema.parse(state));
  const first = graph.view.nodes.flatMap(({ opens }) => (opens === null ? [] : [opens]));
  yield* first;
  yield* graph.view.frames.map(({ id }) => id);
  for (let open = first; open.length > 0 && open.join(',').length <= 400; ) {
    yield open.join(',');
    const inner = record(schema.parse({ ...state, open: open.join(',') }));
    const more = inner.graph.view.nodes.flatMap(({ opens }) => (opens === null ? [] : [opens]));
    if (more.length === 0) return;
    open = [...open, ...more];
  }
}

const variants: Readonly<Partial<Record<State['preset'], readonly Partial<State>[]>>> = {
  'two-layer': [{ examples: 'one' }, { examples: 'three' }],
  'batch-norm': [{ mode: 'training' }, { mode: 'inference', inputs: 'mu:1,variance:2' }],
  dropout: [{ masks: 1 }, { masks: 2 }, { mode: 'inference' }],
  'conv-net': [{ pool: 'max' }, { pool: 'average' }],
};

test.each(presets)('the program of %s runs, and every node has the graph’s numbers', (preset) => {
  for (const zoom of zoomsOf[preset].length === 0 ? (['tensor'] as const) : zoomsOf[preset])
    for (const variant of variants[preset] ?? [{}]) {
      const state = { preset, zoom, ...variant };
      for (const open of openings(state)) expectSameNumbers({ ...state, open });
    }
});

test.each([
  'abs*exp(mul) + mul',
  'new*class + if/let',
  'f_reciprocal/x + x',
  'sigmoid(2)*x - relu(-3)',
  'x^2.5 + 2^x - x^-3 + x^0',
  'max(x, 3)/min(2, x) + x^2',
  'NaN*Infinity + undefined',
  'tensor + add*full',
  'sum = mean + max(mean, 1)',
  'α*β_1 + arguments^3',
])('so does the reader’s own: %s', (expression) => {
  const state = { preset: 'own', expression } as const;
  for (const open of openings(state)) expectSameNumbers({ ...state, open });
});

/** An expression of the grammar by chance: every function, sign and kind of operand. */
function expressionBy(seed: number): string {
  const source = random(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(source.uniform() * list.length)]!;
  const build = (depth: number): string => {
    if (depth === 0) return pick(['x', 'y', 'mul', '2', '0.3', '1.7']);
    const [a, b] = [build(depth - 1), build(depth - 1)];
    const one = pick(['sin', 'cos', 'exp', 'log', 'tanh', 'sigmoid', 'relu']);
    return pick([`${one}(${a})`, `max(${a}, ${b})`, `min(${a}, ${b})`, `(${a}) ${pick([...'+-*/'])} (${b})`, `(${a})^${pick(['2', '3', '-2', '0.5', '(y)'])}`, `-(${a})`]); // biome-ignore format: one line
  };
  return `x + ${build(3)}`;
}

test('so do a hundred expressions drawn by chance', () => {
  for (let seed = 1; seed <= 100; seed++)
    expectSameNumbers({ preset: 'own', expression: expressionBy(seed) });
});
