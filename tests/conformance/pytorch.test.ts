import { describe, expect, test } from 'vitest';
import { gradients, logSumExp, slice, type Tensor } from '../../src/nn/index.ts';
import { expectAgreement, groups, run, skipped } from './agreement.ts';
import { casesOf, expectClose, restored, type StoredTensor, type Tolerance } from './cases.ts';

describe.each(groups)('agrees with PyTorch: %s', (group) => {
  for (const one of casesOf(group).filter(({ kind }) => kind === undefined)) {
    const reason = skipped(one);
    test.skipIf(reason !== null)(reason ? `${one.id} (${reason})` : one.id, ({ annotate }) =>
      expectAgreement(one, group, one.tol, annotate),
    );
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
