import { expect, test } from 'vitest';
import { runLanes } from '../../../src/experiments/optimizers/lanes.ts';
import {
  gentlerRates,
  lostWay,
  whyItDiverged,
} from '../../../src/widgets/optimizer-race/lanes/divergence.ts';

const [way] = runLanes({
  landscape: { surface: 'valley', condition: 100, text: '' },
  start: [10, 1],
  lanes: [{ rule: 'gradientDescent', learningRate: 0.03 }],
  updates: 40,
  seed: 0,
});

test('a way is lost from its update on, not before', () => {
  const { update } = way!.end;
  expect(lostWay(way, update - 1)).toBeNull();
  expect(lostWay(way, update)).toBe(way);
  expect(lostWay(undefined, 40)).toBeNull();
});

test('on the valley, at three times its steepness, y doubles and changes sides: the height grows fourfold', () => {
  const said = whyItDiverged('Gradient descent', way!);
  expect(said).toMatch(/^\*\*Gradient descent was lost in update \d+\.\*\* y went from /);
  expect(said).toContain('by a factor of 4 each time');
  expect(said).toContain('jumps over y = 0');
});

test('a third and a tenth of the rate are offered', () => {
  expect(gentlerRates(0.03)).toEqual([0.01, 0.003]);
});
