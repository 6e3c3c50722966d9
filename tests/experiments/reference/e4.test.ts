import { afterAll, beforeAll, test } from 'vitest';
import { descentPath } from '../../../src/experiments/optimizers/descent.ts';
import {
  type AdamTextName,
  adamTextNames,
} from '../../../src/experiments/optimizers/printed-adam.ts';
import { heights, updates } from '../../../src/experiments/reference/e4.ts';
import { printed } from '../../../src/experiments/reference/tolerance.ts';
import { setBackend } from '../../../src/nn/index.ts';
import { compare } from './compare.ts';

beforeAll(() => setBackend('wasm', { precision: 'float64' }));
afterAll(() => setBackend('reference'));

const digitsOf = (text: string) =>
  text.replace(/e.*/, '').replace('.', '').replace(/^0+/, '').length;

const pathOf = (text?: AdamTextName) =>
  descentPath(
    { surface: 'valley', optimizer: { rule: 'adam', learningRate: 0.1, ...(text && { text }) } },
    1000,
  );

const rows = (of: string, name: AdamTextName, path: ReturnType<typeof pathOf>) =>
  updates.map((update, i) => ({
    of: `${of}, t = ${update}`,
    expected: Number(heights[name][i]),
    measured: path[update]!.height,
    within: printed(digitsOf(heights[name][i]!)),
  }));

test('E4, the Adam of the library', () => {
  compare('E4', rows('library', 'correct', pathOf()));
});

test.each(adamTextNames)('E4, Adam by the text: %s', (name) => {
  compare('E4', rows(name, name, pathOf(name)));
});
