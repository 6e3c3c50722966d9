import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BarNet, barNets, barsEnd } from '../../../src/experiments/convolution/bars-net.ts';
import { barsTable, codeTable, transferTable } from '../../../src/experiments/reference/e14.ts';
import { absolute, exactly, relative } from '../../../src/experiments/reference/tolerance.ts';
import { squaresAfter } from '../../../src/experiments/training/printed-code.ts';
import { spiralTransfer } from '../../../src/experiments/transfer/spiral.ts';
import { type Way, ways } from '../../../src/experiments/transfer/ways.ts';
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
    barNets.map((net) => [net, Array.from({ length: 25 }, (_, seed) => barsEnd(net, seed))]),
  );
  const rows = barNets.flatMap((way: BarNet) => {
    const { parameters, deviation } = barsTable[way];
    const ends = found.get(way)!;
    const firstTen = ends.slice(0, 10);
    const [train, test] = [ends.map((end) => end.train), ends.map((end) => end.test)];
    return [
      { of: `${way}, parameters`, expected: parameters, measured: ends[0]!.parameters, within: exactly },
      meanOf(`${way}, train`, barsTable[way].train, train, absolute(0.01)),
      // Means of five and of ten seeds: they may differ by three deviations of their difference.
      meanOf(`${way}, test, ten seeds`, barsTable[way].test, firstTen.map((end) => end.test), absolute(3 * deviation * Math.sqrt(1 / 5 + 1 / 10))),
      // Single kernels decide: here a seed's convolution gets all of it, three quarters or half.
      meanOf(`${way}, test`, barsTable[way].test, test, way === 'augmented' ? absolute(0.01) : threeErrors(test)),
    ];
  }); // biome-ignore format: a table
  compare('E14 bars, means of 25 seeds', rows);
  const tested = (way: 'dense' | 'convolution') => mean(found.get(way)!.map(({ test }) => test));
  expect(tested('convolution') - tested('dense')).toBeGreaterThan(0.3);
  const firstTen = found.get('convolution')!.slice(0, 10);
  expect(firstTen.filter(({ test: share }) => share > 0.7).length).toBeGreaterThanOrEqual(8);
});

test('E14, transfer: features of the source help, eight seeds, differences of about 1.4 deviations', () => {
  const outcomes = Array.from({ length: 8 }, (_, seed) => spiralTransfer(seed));
  const found = (way: Way) => outcomes.map((one) => one[way]);
  const rows = ways.map((way) => meanOf(way, transferTable[way], found(way), absolute(0.09))); // biome-ignore format: one line
  compare('E14 transfer, means of eight seeds', rows);
  expect(mean(found('frozen'))).toBeGreaterThan(mean(found('scratch')));
});

test('E14, printed code after 20,000 updates', () => {
  compare('E14 printed code', (['printed', 'right'] as const).map((form) => ({ of: form, expected: codeTable.squares[form], measured: squaresAfter(form, 20_000), within: relative(0.02) }))); // biome-ignore format: one line
});
