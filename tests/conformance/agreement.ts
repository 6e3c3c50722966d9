// Whether a case of PyTorch comes out the same here, on whatever computes.
import { full, gradients, type Tensor, tensor } from '../../src/nn/index.ts';
import {
  type Argument,
  type Case,
  expectTensor,
  isClose,
  restored,
  type Tolerance,
} from './cases.ts';
import { operations } from './pytorch-operations.ts';

/** The files whose cases are a program, its result and its gradients. */
export const groups = [
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

/** Runs a case's program; the result holds every tensor it names. */
export function run({ tensors = {}, generate = {}, program }: Case): Map<string, Tensor> {
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

/** Cases of things that are not on our public face. */
export const skipped = (one: Case): string | null =>
  one.program.some(({ opts }) => opts && 'weight' in opts) ? 'no class weights' : null;

/**
 * Holds a case's result and gradients to what PyTorch got.
 *
 * @param group the file that it is from
 * @param annotate takes a note on a gradient that differs where there are only conventions
 */
export function expectAgreement(
  one: Case,
  group: string,
  tolerance: Tolerance,
  annotate: (note: string) => void,
): void {
  const named = run(one);
  const result = named.get(one.output)!;
  const value = group === 'nonfinite' ? inFloat32(result) : result;
  expectTensor(value, one.expect.value, tolerance, 'value');
  const { grads } = one.expect;
  if (!grads || !one.upstream) return;
  const leaves = Object.keys(grads);
  const found = gradients(
    result.mul(restored(one.upstream)).sum(),
    leaves.map((name) => named.get(name)!),
  );
  for (const [i, name] of leaves.entries()) {
    const expected = grads[name]!;
    const numbers = found[i]!.dataSync();
    const differs = expected.data.some((x, k) => !isClose(numbers[k]!, Number(x), tolerance));
    // Ties and kinks have no right answer, only conventions: ours are tested where they are made.
    if (one.tags?.includes('convention') && differs) {
      annotate(
        `gradient of ${name}: ours ${numbers.join(' ')}, PyTorch's ${expected.data.join(' ')}`,
      );
    } else {
      expectTensor(found[i]!, expected, tolerance, `gradient of ${name}`);
    }
  }
}
