import { afterAll, beforeAll, expect, test } from 'vitest';
import { explosion, perLayer } from '../../../src/experiments/reference/e9.ts';
import { setBackend } from '../../../src/nn/index.ts';
import { compare } from './compare.ts';
import { explosionRows } from './e9-explosion.ts';

beforeAll(() => setBackend('wasm', { precision: 'float64' }));
afterAll(() => setBackend('reference'));

test('E9, gradients of normalized networks before training, and their growth by layer', () => {
  const rows = explosion.flatMap(explosionRows);
  compare('E9 before training', rows);
  const growth = Number(rows.at(-1)!.measured) ** (1 / 49);
  console.log(`growth by layer ${growth.toFixed(4)}, theory ${perLayer.toFixed(4)}`);
  expect(Math.abs(growth - perLayer)).toBeLessThan(0.02);
});
