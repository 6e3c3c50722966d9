import { afterAll, beforeAll, expect, test } from 'vitest';
import { transferred, transferWays } from '../../../src/experiments/generalising/transfer.ts';
import { barWays, learnBars } from '../../../src/experiments/images/bars.ts';
import { barsTable, codeTable, transferTable } from '../../../src/experiments/reference/e14.ts';
import { absolute, relative } from '../../../src/experiments/reference/tolerance.ts';
import { squaresAfter } from '../../../src/experiments/training/printed-code.ts';
import { setBackend } from '../../../src/nn/index.ts';
import { compare } from './compare.ts';
import { mean, meanOf } from './over-seeds.ts';

beforeAll(() => setBackend('wasm', { precision: 'float64' }));
afterAll(() => setBackend('reference'));

/** Three standard errors of the difference between a mean of five, as the table's are, and one of these. */
function threeErrors(values: readonly number[]) {
  const centre = mean(values);
  const variance = mean(values.map((value) => (value - centre) * (value - centre)));
  return absolute(3 * Math.sqrt(variance * (1 / 5 + 1 / values.length)));
}

test('E14, bars: what is learned on one side holds on the other for a convolution, and for one dense network whose images were moved', () => {
  const found = new Map(
    barWays.map((way) => [way, Array.from({ length: 25 }, (_, seed) => learnBars(way, seed))]),
  );
  const rows = barWays.flatMap((way) => {
    const [train, test] = [found.get(way)!.map((end) => end.train), found.get(way)!.map((end) => end.test)];
    return [
      meanOf(`${way}, train`, barsTable[way].train, train, absolute(0.02)),
      // Single kernels decide: here a seed's convolution gets all of it, three quarters or half.
      meanOf(`${way}, test`, barsTable[way].test, test, way === 'augmented' ? absolute(0.01) : threeErrors(test)),
    ];
  }); // biome-ignore format: a table
  compare('E14 bars, means of 25 seeds', rows);
  const tested = (way: 'dense' | 'convolution') => mean(found.get(way)!.map(({ test }) => test));
  expect(tested('convolution') - tested('dense')).toBeGreaterThan(0.3);
});

test('E14, transfer: features of the source help, eight seeds, differences of about 1.4 deviations', () => {
  const found = new Map(transferWays.map((way) => [way, Array.from({ length: 8 }, (_, seed) => transferred(way, seed))])); // biome-ignore format: one line
  const rows = transferWays.map((way) => meanOf(way, transferTable[way], found.get(way)!, absolute(0.09))); // biome-ignore format: one line
  compare('E14 transfer, means of eight seeds', rows);
  expect(mean(found.get('frozen')!)).toBeGreaterThan(mean(found.get('scratch')!));
});

test('E14, printed code after 20,000 updates', () => {
  compare('E14 printed code', (['printed', 'right'] as const).map((form) => ({ of: form, expected: codeTable.squares[form], measured: squaresAfter(form, 20_000), within: relative(0.02) }))); // biome-ignore format: one line
});
