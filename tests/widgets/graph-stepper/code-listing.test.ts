import { expect, test } from 'vitest';
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

test('what the library keeps inside a function is written with functions that it offers', () => {
  const opened = code({ preset: 'conv-net', zoom: 'layer', open: 'C,P' });
  expect(opened[1]).toBe(
    'const C_unfold = reshape(stack([slice(C_pad, [0, 0, 0], [1, 2, 2]), slice(C_pad, [0, 0, 1], [1, 2, 3]), slice(C_pad, [0, 1, 0], [1, 3, 2]), slice(C_pad, [0, 1, 1], [1, 3, 3])], { axis: 3 }), [1, 2, 2, 2, 2, 1])',
  );
  const loss = code({ preset: 'logistic', zoom: 'scalar', open: 'L' });
  expect(loss).toContain('const L_lessEqual = sub(1, greater(a, 3.720075976020836e-44))');
  expect(code({ preset: 'softmax', open: 'p' })).toContain('const p_detach = p_amax.detach()');
});

test('a name that the library or the language has gets a mark', () => {
  expect(code({ preset: 'batch-norm' }).slice(-2)).toEqual([
    'const mul_ = mul(y, g)',
    'const L = sum(mul_, { axis: [0, 1], keepDims: true })',
  ]);
  expect(code({ preset: 'own', expression: 'rate*new + f_reciprocal/x' })).toEqual([
    'const a = mul(rate, new_)',
    'const b = div(f_reciprocal, x)',
    'const f = add(a, b)',
  ]);
});

test('a mean is along its axis, and numbers stand where a tensor is wanted as tensors', () => {
  expect(code({ preset: 'batch-norm' })).toEqual(
    expect.arrayContaining([
      'const mu = mean(x, { axis: 0 })',
      'const y_broadcast = full([1], 0.00001)',
    ]),
  );
  expect(code({ preset: 'own', expression: 'sigmoid(2)*x' })[0]).toBe(
    'const a = sigmoid(tensor(2))',
  );
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
