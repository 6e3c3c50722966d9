import { expect, test } from 'vitest';
import { blanksOf } from '../../../src/exercises/gradients/blanks.ts';
import { traceGraph } from '../../../src/exercises/gradients/trace.ts';
import { quotient, twoPaths } from '../../../src/experiments/gradients/worked-graphs.ts';

const ids = (graph: Parameters<typeof traceGraph>[0]) =>
  blanksOf(traceGraph(graph), 3).map(({ id }) => id);

test('with slopes to fill in, each gradient follows the slope that makes it', () => {
  expect(ids(quotient({ x: 3, y: 4, z: 2 }))).toEqual([
    'slope:u>f',
    'gradient:u',
    'slope:z>f',
    'gradient:z',
    'slope:v>u',
    'gradient:v',
    'slope:y>u',
    'gradient:y',
    'slope:x>v',
    'gradient:x',
  ]);
});

test('a value that is used twice waits for the slopes of both its paths', () => {
  const order = ids(twoPaths({ x: 3, c: 2 }));
  expect(order.indexOf('gradient:x')).toBeGreaterThan(order.indexOf('slope:x>f'));
  expect(order.indexOf('gradient:x')).toBeGreaterThan(order.indexOf('slope:x>s'));
  expect(order.filter((id) => id === 'gradient:x')).toHaveLength(1);
});
