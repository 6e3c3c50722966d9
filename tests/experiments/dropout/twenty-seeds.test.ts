import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedsBelow, seedsLowest, twentySeeds } from '../../../src/experiments/dropout/twenty-seeds.ts'; // biome-ignore format: one line
import { setBackend } from '../../../src/nn/index.ts';
import { expectKept } from './twenty-seeds.ts';

beforeAll(() => setBackend('wasm', { precision: 'float32' }));
afterAll(() => setBackend('reference'));

test('the first of the twenty seeds that are kept is what its training gives, bit by bit (the others: npm run test:slow)', () => {
  expect(twentySeeds).toHaveLength(20);
  expectKept(0);
});

test('of twenty seeds, p = 0.8 is below p = 0 in at least 17, as table E8 has it', () => {
  expect(seedsBelow(3, 0)).toBeGreaterThanOrEqual(17);
  expect(seedsLowest()).toBeGreaterThan(10);
});
