import { expect, test } from 'vitest';
import * as nn from '../../../src/nn/index.ts';
import { record } from '../../../src/widgets/graph-stepper/model.ts';
import { type State, schema } from '../../../src/widgets/graph-stepper/state.ts';

const code = (patch: Partial<State>) =>
  record(schema.parse(patch)).code.map(({ words }) => words.map(({ text }) => text).join(''));

test('the graph is a program of the library, one line per node', () => {
  expect(code({ preset: 'quotient' })).toEqual([
    'const v = square(x)',
    'const u = mul(v, y)',
    'const f = div(u, z)',
  ]);
  expect(code({ preset: 'paths' })).toEqual(['const u = add(x, 2)', 'const f = mul(x, u)']);
});

test('an opened function is written as what it is made of', () => {
  expect(code({ preset: 'quotient', open: 'v,f' })).toEqual([
    'const v = mul(x, x)',
    'const u = mul(v, y)',
    'const f_reciprocal = reciprocal(z)',
    'const f = mul(u, f_reciprocal)',
  ]);
});

test('what only groups on the page is written as the calls it stands for', () => {
  expect(code({ preset: 'two-layer', zoom: 'layer' })).toEqual([
    'const H = relu(linear(X, W1, b1))',
    'const A = sigmoid(linear(H, W2, b2))',
    'const L = binaryCrossEntropy(A, y)',
  ]);
  expect(code({ preset: 'two-layer', zoom: 'scalar' })[0]).toBe(
    'const z_1 = add(add(mul(x_1, w_11), mul(x_2, w_21)), b_1)',
  );
});

test('what only the inside of a function has is told in a comment: no program can call it', () => {
  const opened = code({ preset: 'conv-net', zoom: 'layer', open: 'C,P' }).join('\n');
  expect(opened).toMatch(/= .*\/\* one row for each window of /);
  expect(opened).not.toContain('unfold(');
  const called = [...opened.replaceAll(/\/\*|\*\//g, '').matchAll(/(\w+)\(/g)].map(([, name]) => name); // biome-ignore format: one line
  expect(called.filter((name) => !Object.hasOwn(nn, name!))).toEqual([]);
});

test('what a primitive needs beside its inputs stands in the call', () => {
  const lines = code({ preset: 'conv-net', zoom: 'layer', open: 'C,P' });
  for (const line of [
    'const C_pad = pad(X, [[0, 0], [0, 1], [0, 1], [0, 0]])',
    'const C_reshape2 = reshape(K, [4, 1])',
    'const P_argMax = argMax(P_reshape, { axis: 3, keepDims: true })',
    'const P_reshape2 = reshape(arange(4), [4, 1])',
    'const P_sum = sum(P_where, { axis: 3, keepDims: true })',
  ])
    expect(lines).toContain(line);
});

test('every function that is called exists in the library', () => {
  const library = new Set(Object.keys(nn));
  for (const preset of [
    'quotient',
    'paths',
    'logistic',
    'two-layer',
    'softmax',
    'conv-net',
    'recurrent',
  ] as const)
    for (const zoom of ['layer', 'tensor', 'scalar'] as const)
      for (const line of code({ preset, zoom, open: preset === 'logistic' ? 'z' : '' }))
        for (const [, name] of line.matchAll(/(\w+)\(/g)) expect(library, line).toContain(name);
});

test('what a function is given beside its inputs stands in the call', () => {
  expect(code({ preset: 'conv-net', zoom: 'layer' }).slice(0, 3)).toEqual([
    "const C = conv2d(X, K, undefined, { padding: 'same' })",
    'const H = relu(C)',
    'const P = maxPool2d(H, { kernelSize: 2 })',
  ]);
});

test('a power is called with its exponent', () => {
  expect(code({ preset: 'own', expression: 'x^3 + 2^x' })).toEqual([
    'const a = pow(x, 3)',
    'const b = pow(2, x)',
    'const f = add(a, b)',
  ]);
});
