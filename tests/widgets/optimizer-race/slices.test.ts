import { expect, test } from 'vitest';
import { frames } from '../../../src/experiments/optimizers/landscapes/frames.ts';
import { atOnce, type Sliced } from '../../../src/experiments/sliced.ts';
import { linearAxis } from '../../../src/widgets/kit/chart/axis.ts';
import { drawingOf, objectionTo } from '../../../src/widgets/optimizer-race/landscape.ts';

function* sum(...numbers: readonly number[]): Sliced<number> {
  let total = 0;
  for (const one of numbers) {
    total += one;
    yield;
  }
  return total;
}

/** How often work can be put aside. */
function pausesIn(work: Sliced<unknown>): number {
  let count = 0;
  while (!work.next().done) count += 1;
  return count;
}

test('work in slices comes to the same as at once', () => {
  expect(pausesIn(sum(1, 2, 3))).toBe(3);
  expect(atOnce(sum(1, 2, 3))).toBe(6);
});

test('a map can be put aside between any two of its strips and levels', () => {
  const { x, y } = frames.rosenbrock.region;
  const drawing = () =>
    drawingOf(
      { surface: 'rosenbrock', condition: 1, text: '' },
      null,
      linearAxis(x, [0, 400]),
      linearAxis(y, [300, 0]),
    );
  expect(pausesIn(drawing())).toBe(7 + 1 + 2 * 9);
  expect(atOnce(drawing()).paths.join('').length).toBeGreaterThan(1000);
});

test('so can the search for what speaks against a formula', () => {
  expect(pausesIn(objectionTo('x/(1 + y^2)'))).toBeGreaterThan(40);
});
