import { afterAll, beforeAll, test } from 'vitest';
import { setBackend } from '../../../src/nn/index.ts';
import { expectKept } from './twenty-seeds.ts';

beforeAll(() => setBackend('wasm', { precision: 'float32' }));
afterAll(() => setBackend('reference'));

test.each(Array.from({ length: 20 }, (_, seed) => seed))(
  'what is kept of seed %i is what its four trainings give',
  expectKept,
);
