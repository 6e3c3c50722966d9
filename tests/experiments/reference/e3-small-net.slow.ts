import { afterAll, beforeAll, test } from 'vitest';
import { smallNet, smallNetRaces } from '../../../src/experiments/reference/e3.ts';
import { relative } from '../../../src/experiments/reference/tolerance.ts';
import { classified } from '../../../src/experiments/training/classifier.ts';
import { setBackend, tidy } from '../../../src/nn/index.ts';
import { compare } from './compare.ts';
import { median, medianOf } from './over-seeds.ts';

beforeAll(() => setBackend('wasm', { precision: 'float64' }));
afterAll(() => setBackend('reference'));

const UPDATES = 300;

test.each(smallNetRaces)('E3, the small net: $rule', ({ rule, best, at, rates, atHundredth }) => {
  const losses = (learningRate: number) =>
    [0, 1, 2, 3, 4].map((seed) =>
      tidy(() => {
        const optimizer = { rule, learningRate } as const;
        return classified({ ...smallNet, optimizer, seed }, [UPDATES - 1])[0]!.loss;
      }),
    );
  const found = rates.map((rate) => ({ rate, loss: median(losses(rate)) }));
  console.log(rule, found.map(({ rate, loss }) => `${rate}: ${loss.toFixed(4)}`).join('  '));
  const atTableRate = medianOf(`${rule} at ${at}`, best, losses(at), relative(0.4));
  const naive =
    atHundredth === null
      ? []
      : [medianOf(`${rule} at 0.01`, atHundredth, losses(0.01), relative(0.4))];
  compare(`E3 small net, ${rule}`, [atTableRate, ...naive]);
});
