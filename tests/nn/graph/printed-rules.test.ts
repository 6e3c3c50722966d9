import { describe, expect, test } from 'vitest';
import * as nn from '../../../src/nn/index.ts';
import { gradients, localRule, type Tensor, tensor } from '../../../src/nn/index.ts';

/** An operation's last node: some that are composed of several end in one of them. */
const printed = (node: Tensor) => localRule(node.node);

/** At such points none of the operations has a kink, and all are defined. */
const [A, B] = [0.7, 1.3];

type Row = readonly [
  of: string,
  f: (...x: Tensor[]) => Tensor,
  rules: readonly string[],
  /** The same factors for numbers: of the inputs, and of the result y. */
  factors: (a: number, b: number, y: number) => readonly number[],
];

const is = (truth: boolean) => (truth ? 1 : 0);

const onOne: readonly Row[] = [
  ['neg', nn.neg, ['-1'], () => [-1]],
  ['reciprocal', nn.reciprocal, ['-\\frac{1}{x^2}'], (x) => [-1 / (x * x)]],
  ['exp', nn.exp, ['y'], (_x, _b, y) => [y]],
  ['expm1', nn.expm1, ['e^{x}'], (x) => [Math.exp(x)]],
  ['log', nn.log, ['\\frac{1}{x}'], (x) => [1 / x]],
  ['log1p', nn.log1p, ['\\frac{1}{1 + x}'], (x) => [1 / (1 + x)]],
  ['sqrt', nn.sqrt, ['\\frac{1}{2 y}'], (_x, _b, y) => [1 / (2 * y)]],
  ['sin', nn.sin, ['\\cos x'], (x) => [Math.cos(x)]],
  ['cos', nn.cos, ['-\\sin x'], (x) => [-Math.sin(x)]],
  ['tanh', nn.tanh, ['1 - y^2'], (_x, _b, y) => [1 - y * y]],
  ['erf', nn.erf, ['\\tfrac{2}{\\sqrt{\\pi}} e^{-x^2}'], (x) => [(2 / Math.sqrt(Math.PI)) * Math.exp(-x * x)]],
  ['relu', nn.relu, ['[x > 0]'], (x) => [is(x > 0)]],
  ['abs', nn.abs, ['\\operatorname{sign} x'], (x) => [Math.sign(x)]],
]; // biome-ignore format: a table

const onTwo: readonly Row[] = [
  ['add', (a, b) => a!.add(b!), ['1', '1'], () => [1, 1]],
  ['mul', (a, b) => a!.mul(b!), ['b', 'a'], (a, b) => [b, a]],
  ['maximum', (a, b) => nn.maximum(a!, b!), ['[a > b]', '[b > a]'], (a, b) => [is(a > b), is(b > a)]],
  ['minimum', (a, b) => nn.minimum(a!, b!), ['[a < b]', '[b < a]'], (a, b) => [is(a < b), is(b < a)]],
  ['pow', (a, b) => nn.pow(a!, b!), ['b\\,a^{b - 1}', 'y \\ln a'], (a, b, y) => [b * a ** (b - 1), y * Math.log(a)]],
  ['less', (a, b) => nn.less(a!, b!), ['0', '0'], () => [0, 0]],
  ['equal', (a, b) => nn.equal(a!, b!), ['0', '0'], () => [0, 0]],
]; // biome-ignore format: a table

describe('the factor that is printed is the one that the gradient has', () => {
  test.each(onOne)('%s', (_of, f, rules, factors) => {
    expect(printed(f(tensor(A)))).toEqual(rules);
    for (const at of [A, B]) {
      const x = tensor(at);
      const y = f(x);
      expect(gradients(y, [x])[0]!.item()).toBeCloseTo(factors(at, 0, y.item())[0]!, 12);
    }
  });

  test.each(onTwo)('%s', (_of, f, rules, factors) => {
    expect(printed(f(tensor(A), tensor(B)))).toEqual(rules);
    for (const [first, second] of [[A, B], [B, A]] as const) {
      const [a, b] = [tensor(first), tensor(second)];
      const y = f(a, b);
      const found = gradients(y, [a, b]).map((gradient) => gradient.item());
      for (const [i, factor] of factors(first, second, y.item()).entries()) expect(found[i]).toBeCloseTo(factor, 12); // biome-ignore format: one line
    }
  }); // biome-ignore format: pairs of points

  test('relu and abs have the other factor below 0, and where passes to the side that it took', () => {
    const x = tensor([-2, 3]);
    expect([...gradients(nn.relu(x).sum(), [x])[0]!.dataSync()]).toEqual([0, 1]);
    expect([...gradients(nn.abs(x).sum(), [x])[0]!.dataSync()]).toEqual([-1, 1]);
    const y = nn.where(nn.less(x, 0), x, x.mul(5));
    expect(printed(y)).toEqual(['0', '[a]', '[\\lnot a]']);
    expect([...gradients(y.sum(), [x])[0]!.dataSync()]).toEqual([1, 5]);
  });
});

test('what moves, adds up or chooses numbers prints what becomes of ȳ', () => {
  const x = tensor([[1, 2, 3], [4, 5, 6]]);
  const image = nn.arange(9).reshape([1, 3, 3, 1]);
  const of = (op: string, from: Tensor) => {
    const found: string[][] = [];
    const visit = (node: Tensor): void => {
      if (node.op === op) found.push([...localRule(node)]);
      for (const input of node.inputs) visit(input);
    };
    visit(from.node);
    return found[0];
  };
  expect(of('broadcast', nn.broadcastTo(x, [4, 2, 3]))).toEqual(['\\textstyle\\sum_{\\text{axis }0} \\bar y']);
  expect(of('broadcast', nn.broadcastTo(tensor([[1], [2]]), [5, 2, 3]))).toEqual(['\\textstyle\\sum_{\\text{axis }0,\\text{axis }2} \\bar y']);
  expect(of('reshape', x.reshape([6]))).toEqual(['\\bar y \\text{ as } [2, 3]']);
  expect(of('permute', x.transpose())).toEqual(['\\bar y^{\\top}']);
  expect(of('slice', nn.slice(x, [0, 1], [2, 3]))).toEqual(['\\bar y \\text{ placed in zeros}']);
  expect(of('pad', nn.pad(x, [[1, 0], [0, 1]]))).toEqual(['\\bar y \\text{ cut out}']);
  expect(of('sum', x.sum({ axis: 0 }))).toEqual(['\\bar y \\text{ repeated}']);
  expect(of('amax', x.max({ axis: 0 }))).toEqual(['\\bar y\\,[x = y] / \\text{ties}']);
  expect(of('argMax', nn.argMax(x, { axis: 1 }))).toEqual(['0']);
  expect(of('gather', nn.gather(x, tensor([1]), { axis: 1 }))).toEqual(['\\bar y \\text{ added at the indices}', '0']);
  expect(of('unfold', nn.conv2d(image, nn.ones([2, 2, 1, 1])))).toEqual(['\\bar y \\text{ added up where each window lies}']);
  const picked = gradients(nn.gather(x, tensor([1]), { axis: 1 }).sum(), [x])[0]!;
  expect(of('scatterAdd', picked)).toEqual(['\\bar y \\text{ at the indices}', '0']);
  const spread = gradients(nn.conv2d(image, nn.ones([2, 2, 1, 1])).sum(), [image])[0]!;
  expect(of('fold', spread)).toEqual(['\\bar y \\text{ by windows}']);
}); // biome-ignore format: a table
