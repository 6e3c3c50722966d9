import { describe, expect, test } from 'vitest';
import { full, gradients, logSumExp, slice, type Tensor, tensor } from '../../src/nn/index.ts';
import {
  type Argument,
  type Case,
  casesOf,
  expectClose,
  expectTensor,
  isClose,
  restored,
  type StoredTensor,
  type Tolerance,
} from './cases.ts';
import { operations } from './pytorch-operations.ts';

/** Runs a case's program; the result holds every tensor it names. */
function run({ tensors = {}, generate = {}, program }: Case): Map<string, Tensor> {
  const named = new Map(Object.entries(tensors).map(([name, stored]) => [name, restored(stored)]));
  for (const [name, { fill, shape }] of Object.entries(generate))
    named.set(name, full(shape, fill));
  const resolve = (argument: Argument): unknown => {
    if (typeof argument === 'string') return named.get(argument);
    if (typeof argument === 'number') return argument;
    return argument.map((one) => (typeof one === 'string' ? named.get(one) : one));
  };
  for (const { out, fn, args, opts = {} } of program) {
    const operation = operations[fn];
    if (!operation) throw new Error(`no row for ${fn} in pytorch-operations.ts`);
    named.set(out, operation(args.map(resolve) as never[], opts as Record<string, never>));
  }
  return named;
}

/** PyTorch's float32 meaning of a number too large for it. */
const inFloat32 = (x: Tensor): Tensor => tensor([...x.dataSync()].map(Math.fround), x.shape);

const groups = [
  'activations',
  'conv2d',
  'elementwise',
  'fuzz',
  'graph',
  'linalg',
  'losses',
  'nonfinite',
  'norm',
  'pool2d',
  'reductions',
  'shape',
  'zerosize',
];

/** Cases of things that are not on our public face. */
const skipped = (one: Case): string | null =>
  one.program.some(({ opts }) => opts && 'weight' in opts) ? 'no class weights' : null;

describe.each(groups)('agrees with PyTorch: %s', (group) => {
  for (const one of casesOf(group).filter(({ kind }) => kind === undefined)) {
    const reason = skipped(one);
    test.skipIf(reason !== null)(reason ? `${one.id} (${reason})` : one.id, ({ annotate }) => {
      const named = run(one);
      const result = named.get(one.output)!;
      const value = group === 'nonfinite' ? inFloat32(result) : result;
      expectTensor(value, one.expect.value, one.tol, 'value');
      const { grads } = one.expect;
      if (!grads || !one.upstream) return;
      const leaves = Object.keys(grads);
      const loss = result.mul(restored(one.upstream)).sum();
      const found = gradients(
        loss,
        leaves.map((name) => named.get(name)!),
      );
      for (const [i, name] of leaves.entries()) {
        const expected = grads[name]!;
        const numbers = found[i]!.dataSync();
        const differs = expected.data.some((x, k) => !isClose(numbers[k]!, Number(x), one.tol));
        // Ties and kinks have no right answer, only conventions: ours are tested where they are made.
        if (one.tags?.includes('convention') && differs) {
          annotate(
            `gradient of ${name}: ours ${numbers.join(' ')}, PyTorch's ${expected.data.join(' ')}`,
          );
        } else {
          expectTensor(found[i]!, expected, one.tol, `gradient of ${name}`);
        }
      }
    });
  }
});

describe('refuses what PyTorch refuses', () => {
  for (const one of casesOf('errors').filter(({ kind }) => kind === undefined)) {
    test(one.id, () => {
      expect(() => {
        for (const value of run(one).values()) value.dataSync();
      }).toThrow(/^[a-zA-Z0-9.]+: /);
    });
  }
});

describe('second derivatives agree with PyTorch', () => {
  type Hessian = { id: string; x: StoredTensor; f: string; hessian: StoredTensor; tol: Tolerance };
  const functions: Record<string, (x: Tensor) => Tensor> = {
    'sum(x^3)': (x) => x.pow(3).sum(),
    'sum(x*sin x)': (x) => x.mul(x.sin()).sum(),
    'sum(sigmoid x)': (x) => x.sigmoid().sum(),
    'sum(tanh x)': (x) => x.tanh().sum(),
    'logSumExp(x)': (x) => logSumExp(x),
  };
  for (const { id, x: start, f, hessian, tol } of casesOf<Hessian>('second')) {
    test(id, () => {
      const x = restored(start);
      const [gradient] = gradients(functions[f]!(x), [x]);
      const rows = Array.from({ length: x.size }, (_, i) =>
        gradients(slice(gradient!, [i], [i + 1]).sum(), [x]),
      );
      const numbers = rows.flatMap(([row]) => [...row!.dataSync()]);
      expectClose(numbers, hessian.data, tol, 'entry of the Hessian');
    });
  }
});
