import { afterAll, beforeAll, expect, test } from 'vitest';
import { runLanes } from '../../../src/experiments/optimizers/lanes.ts';
import { ruleNames } from '../../../src/experiments/optimizers/rules.ts';
import { setBackend } from '../../../src/nn/index.ts';
import { anatomyOf } from '../../../src/widgets/optimizer-race/plate/anatomy.ts';

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
