import { afterAll, beforeAll, test } from 'vitest';
import { setBackend } from '../../../src/nn/index.ts';
import { compare } from '../reference/compare.ts';
import { deviationsOf, lengthsOf, ratioOf } from './e2-checks.ts';
import { deviations, gradients } from './e2-tables.ts';

beforeAll(() => setBackend('wasm', { precision: 'float64' }));
afterAll(() => setBackend('reference'));

test.each(deviations)('E2, standard deviations up to layer 50: %s %s', (...row) => {
  compare(`E2 ${row[0]} ${row[1]}`, deviationsOf(row, 50, 5));
});

test.each(gradients)('E2, gradients at 10, 30 and 50 layers: %s %s', (...row) => {
  compare(`E2 ${row[0]} ${row[1]}`, [
    ...lengthsOf(row, 10),
    ratioOf(row, 0, 10),
    ratioOf(row, 1, 5),
    ratioOf(row, 2, 5),
  ]);
});
