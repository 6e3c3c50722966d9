import { expect, test } from 'vitest';
import { type Export, publicExports } from './exports.ts';

const all = publicExports();
const named = (some: readonly Export[]) => some.map(({ name, file }) => `${name} (${file})`);

/** These keep the shape of what they are given: an entry of the result is made of the entries in the same place. */
const isElementwise = ({ file, name }: Export): boolean =>
  /^(primitives\/elementwise|functions\/arithmetic|functions\/activations\/)/.test(file) &&
  !/softmax/i.test(name);

/** Rules and streams: what they take and give is a tensor of whatever shape the parameter has. */
const isOfAnyShape = ({ file }: Export): boolean =>
  /^(backends|backpropagate|compile|graph|optimizers|regularizers|parameter|initializers|schedules|functions\/normalization\/(clipping|dropout)|layers\/(activation|layer|sequential))/.test(file); // biome-ignore format: one line

test('the face is read whole: functions, types, namespaces', () => {
  expect(all.length).toBeGreaterThan(200);
  for (const name of ['matmul', 'Tensor', 'optimizers.adam', 'layers.batchNorm', 'math.pow'])
    expect(all.map((one) => one.name)).toContain(name);
});

test('every public export has a docstring', () => {
  expect(named(all.filter(({ text }) => text.trim().length < 2))).toEqual([]);
});

test('whatever throws by itself says when', () => {
  const silent = all.filter(({ throws, isFunction, text }) => throws && isFunction && !/@throws \w+/.test(text)); // biome-ignore format: one line
  expect(named(silent)).toEqual([]);
});

test('a function of tensors whose axes have meanings shows its shapes in brackets', () => {
  const isShaped = ({ isFunction, hasTensors }: Export) => isFunction && hasTensors;
  const silent = all.filter((one) => isShaped(one) && !isElementwise(one) && !isOfAnyShape(one) && !/\[[^\]]*\]|any shape|same shape/.test(one.text)); // biome-ignore format: one line
  expect(named(silent)).toEqual([]);
});

test('a loss made of logarithms names its unit', () => {
  const losses = all.filter(({ name, isFunction }) => isFunction && /crossEntropy|logLikelihood|divergence/i.test(name)); // biome-ignore format: one line
  expect(losses.length).toBeGreaterThan(4);
  expect(named(losses.filter(({ text }) => !/\bnats\b/.test(text)))).toEqual([]);
});

test('where Keras or PyTorch does something else, the docstring says so', () => {
  const differing = ['layers.batchNorm', 'optimizers.adam', 'optimizers.momentum', 'optimizers.nadam', 'optimizers.adagrad', 'optimizers.rmsprop', 'avgPool2d']; // biome-ignore format: one line
  for (const name of differing) {
    const { text } = all.find((one) => one.name === name)!;
    expect(text, name).toMatch(/Keras|PyTorch/);
  }
});
