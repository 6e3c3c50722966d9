import { afterAll, beforeAll, expect, test } from 'vitest';
import { runLanes } from '../../../src/experiments/optimizers/lanes.ts';
import { ruleNames } from '../../../src/experiments/optimizers/rules.ts';
import { setBackend } from '../../../src/nn/index.ts';
import { anatomyOf } from '../../../src/widgets/optimizer-race/plate/anatomy.ts';
import { writtenOut } from '../../../src/widgets/optimizer-race/plate/written-out.ts';

beforeAll(() => setBackend('wasm', { precision: 'float64' }));
afterAll(() => setBackend('reference'));

test.each(ruleNames)('the arithmetic written out for %s is what the library does', (rule) => {
  const lane = { rule, learningRate: 1e-4 };
  const [way] = runLanes({
    landscape: { surface: 'rosenbrock', condition: 1, text: '' },
    start: [-1.2, 1],
    lanes: [lane],
    updates: 30,
    seed: 0,
  });
  for (let t = 1; t <= 30; t++) {
    const lines = anatomyOf(lane, way!, t);
    for (const side of [0, 1] as const) {
      const told = Object.fromEntries(lines.map(({ name, numbers }) => [name, numbers[side]]));
      const moved = way!.place[side][t]! - way!.place[side][t - 1]!;
      expect(told['Δ']! / moved).toBeCloseTo(1, 6);
      for (const [name, numbers] of Object.entries(way!.memory))
        if (name in told) expect(told[name]! / numbers[side][t]!).toBeCloseTo(1, 9);
    }
  }
});

const figures = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** What a written line comes to, reckoned by the language itself. */
function reckoned(written: string): number {
  const program = written
    .replace(/[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, (power) => `**(${power.replace('⁻', '-').replace(/[^-]/g, (one) => `${figures.indexOf(one)}`)})`)
    .replace(/√([\d.]+)/g, '√($1)')
    .replaceAll('√', 'Math.sqrt')
    .replaceAll('×', '*')
    .replaceAll('−', '-');
  const value: unknown = Function(`return ${program}`)();
  if (typeof value !== 'number') throw new Error(`${written} is no number`);
  return value;
} // biome-ignore format: one line

test.each(ruleNames)('the numbers in a line of %s come to what stands behind it', (rule) => {
  const lane = { rule, learningRate: 0.01 };
  const [way] = runLanes({
    landscape: { surface: 'valley', condition: 100, text: '' },
    start: [10, -1],
    lanes: [lane],
    updates: 12,
    seed: 0,
  });
  for (const t of [1, 2, 12])
    for (const { name, written, numbers } of anatomyOf(lane, way!, t).slice(1))
      for (const side of [0, 1] as const) {
        // Four figures of each number are written, and where two of them nearly cancel fewer are right.
        const largest = Math.max(1e-9, Math.abs(numbers[side]));
        const off = Math.abs(reckoned(written![side]) - numbers[side]) / largest;
        expect(off, `${name} = ${written![side]}, update ${t}`).toBeLessThan(0.02);
      }
});

test('what is multiplied is told apart from what is added, and a sign of its own stands in brackets', () => {
  const numbers = new Map([['β', 0.9], ['v', -10], ['g', 9.97], ['ε', 1e-8]]); // biome-ignore format: one line
  const meaning = (letter: string) => numbers.get(letter) ?? Number.NaN;
  expect(writtenOut('β v + g', meaning, 3)).toBe('0.9 × (−10) + 9.97');
  expect(writtenOut('v / (1 − βᵗ)', meaning, 12)).toBe('(−10) / (1 − 0.9¹²)');
  expect(writtenOut('g² + ε', meaning, 1)).toBe('9.97² + 10⁻⁸');
});
