import { afterAll, beforeAll, test } from 'vitest';
import { setBackend } from '../../../src/nn/index.ts';
import { expectKept } from './twenty-seeds.ts';

beforeAll(() => setBackend('wasm', { precision: 'float32' }));
afterAll(() => setBackend('reference'));

test('all of the twenty seeds that are kept are what their trainings give', () => {
  for (let seed = 0; seed < 20; seed++) expectKept(seed);
});
