import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BarNet, barNets, barsEnd } from '../../../src/experiments/convolution/bars-net.ts';
import { barsTable, codeTable, transferTable } from '../../../src/experiments/reference/e14.ts';
import { absolute, exactly, relative } from '../../../src/experiments/reference/tolerance.ts';
import { squaresAfter } from '../../../src/experiments/training/printed-code.ts';
import { spiralTransfer } from '../../../src/experiments/transfer/spiral.ts';
import { type Way, ways } from '../../../src/experiments/transfer/ways.ts';
import { setBackend } from '../../../src/nn/index.ts';
import { compare } from './compare.ts';
import { barsOfScript } from './e14-bars-script.ts';
import { mean, meanOf } from './over-seeds.ts';

beforeAll(() => setBackend('wasm', { precision: 'float64' }));
afterAll(() => setBackend('reference'));

/** A deviation as the script has it, by the number of values. */
function deviationOf(values: readonly number[]): number {
  const centre = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - centre) * (value - centre))));
}

test('E14, bars: with the draws of the script its five seeds come out digit for digit', () => {
  const digits = absolute(0.0005);
  const rows = barNets.flatMap((net) => {
    const { parameters, train, five } = barsTable[net];
    const ends = Array.from({ length: 5 }, (_, seed) => barsOfScript(net, seed));
    const tests = ends.map((end) => end.test);
    return [
      { of: `${net}, parameters`, expected: parameters, measured: ends[0]!.parameters, within: exactly },
      meanOf(`${net}, train`, train, ends.map((end) => end.train), digits),
      meanOf(`${net}, test`, five.test, tests, digits),
      // Two decimal places are all that the table has of one of them: .03.
      { of: `${net}, deviation`, expected: five.deviation, measured: deviationOf(tests), within: net === 'dense' ? absolute(0.005) : digits },
    ];
  }); // biome-ignore format: a table
  compare('E14 bars, the seeds of the table', rows);
});

test('E14, bars: what is learned on one side holds on the other for a convolution, and for one dense network whose images were moved', () => {
  const found = new Map(
    barNets.map((net) => [net, Array.from({ length: 25 }, (_, seed) => barsEnd(net, seed))]),
  );
  const rows = barNets.flatMap((net: BarNet) => {
    const { train, many } = barsTable[net];
    const ends = found.get(net)!;
    // Three standard errors of the difference between the script's mean over its seeds and ours over 25.
    const error = many.deviation * Math.sqrt(1 / many.seeds + 1 / ends.length);
    return [
      meanOf(`${net}, train`, train, ends.map((end) => end.train), absolute(0.01)),
      meanOf(`${net}, test`, many.test, ends.map((end) => end.test), absolute(3 * error)),
    ];
  }); // biome-ignore format: a table
  compare('E14 bars, means of 25 seeds of ours', rows);
  const tested = (net: 'dense' | 'convolution') => mean(found.get(net)!.map(({ test }) => test));
  expect(tested('convolution') - tested('dense')).toBeGreaterThan(0.3);
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
