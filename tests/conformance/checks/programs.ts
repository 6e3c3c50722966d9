// Cases that are a program, its result and its gradients; programs that must be refused; Hessians.

import { expect } from 'vitest';
import { gradients, logSumExp, slice, type Tensor, tensor } from '../../../src/nn/index.ts';
import { expectAgreement, groups, run, skipped } from '../agreement.ts';
import { casesOf, expectClose, expectTensor, restored, type StoredTensor, type Tolerance } from '../cases.ts'; // biome-ignore format: one line
import { type Check, toleranceOn } from '../check.ts';

const programs: Check[] = groups.flatMap((group) =>
  casesOf(group)
    .filter(({ kind }) => kind === undefined)
    .map((one) => ({
      id: one.id,
      reason: skipped(one),
      run: (way, annotate) =>
        expectAgreement(one, group, toleranceOn(way, one.tol, group), annotate),
    })),
);

/** A message as house style has it: the function's name comes first. */
const REFUSAL = /^[a-zA-Z0-9.]+: /;

interface Refused {
  readonly data: readonly number[];
  readonly shape: readonly number[];
}

const refusals: Check[] = casesOf('errors').map((one, i) => ({
  id: one.id,
  reason: null,
  run() {
    expect(() => {
      if (one.kind === 'tensorCreate') {
        const { data, shape } = casesOf<Refused>('errors')[i]!;
        tensor(data, shape);
        return;
      }
      const named = run(one);
      if (one.kind === 'backwardNonScalar') gradients(named.get('y')!, [named.get('x')!]);
      for (const value of named.values()) value.dataSync();
    }).toThrow(REFUSAL);
  },
}));

interface Accumulated {
  readonly id: string;
  readonly kind?: string;
  readonly tensors: { readonly x: StoredTensor };
  readonly expect: { readonly once: StoredTensor; readonly twice: StoredTensor };
  readonly tol: Tolerance;
}

/** PyTorch adds up gradients until told otherwise; ours are values, and the caller adds them. */
const accumulations: Check[] = casesOf<Accumulated>('graph')
  .filter(({ kind }) => kind === 'accumulate')
  .map(({ id, tensors, expect: { once, twice }, tol }) => ({
    id,
    reason: null,
    run(way) {
      const x = restored(tensors.x);
      const tolerance = toleranceOn(way, tol, 'graph');
      const passes = [0, 1].map(() => gradients(x.square().sum(), [x])[0]!);
      expectTensor(passes[1]!, once, tolerance, 'the gradient of the second pass');
      expectTensor(passes[0]!.add(passes[1]!), twice, tolerance, 'the sum of both');
    },
  }));

interface Hessian {
  readonly id: string;
  readonly x: StoredTensor;
  readonly f: string;
  readonly hessian: StoredTensor;
  readonly tol: Tolerance;
}

const functions: Record<string, (x: Tensor) => Tensor> = {
  'sum(x^3)': (x) => x.pow(3).sum(),
  'sum(x*sin x)': (x) => x.mul(x.sin()).sum(),
  'sum(sigmoid x)': (x) => x.sigmoid().sum(),
  'sum(tanh x)': (x) => x.tanh().sum(),
  'logSumExp(x)': (x) => logSumExp(x),
};

const hessians: Check[] = casesOf<Hessian>('second').map(({ id, x: start, f, hessian, tol }) => ({
  id,
  reason: null,
  run(way) {
    const x = restored(start);
    const [gradient] = gradients(functions[f]!(x), [x]);
    const rows = Array.from({ length: x.size }, (_, i) =>
      gradients(slice(gradient!, [i], [i + 1]).sum(), [x]),
    );
    const numbers = rows.flatMap(([row]) => [...row!.dataSync()]);
    expectClose(numbers, hessian.data, toleranceOn(way, tol, 'second'), 'entry of the Hessian');
  },
}));

export const programChecks: readonly Check[] = [
  ...programs,
  ...refusals,
  ...accumulations,
  ...hessians,
];
