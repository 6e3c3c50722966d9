import { expect, test } from 'vitest';
import { quotient } from '../../../../../src/experiments/gradients/worked-graphs.ts';
import { layOut } from '../../../../../src/widgets/kit/graph/layout/layout.ts';
import { wide } from '../../../../../src/widgets/kit/graph/layout/measures.ts';
import { type Direction, walk } from '../../../../../src/widgets/kit/graph/layout/walk.ts';
import { recordGraph } from '../../../../../src/widgets/kit/graph/record-graph.ts';

const { output, names } = quotient({ x: 3, y: 4, z: 2 });
const { view } = recordGraph(output, { names });
const layout = layOut(view, { measures: wide, width: 872 });

test.each<[string, Direction, string | null]>([
  ['x', 'right', 'v'],
  ['v', 'left', 'x'],
  ['u', 'left', 'v'],
  ['z', 'right', 'f'],
  ['f', 'right', null],
  ['x', 'left', null],
  ['x', 'down', 'y'],
  ['z', 'up', 'y'],
  ['x', 'up', null],
  ['nobody', 'up', null],
])('from %s, %s leads to %s', (from, direction, to) => {
  expect(walk(view, layout, from, direction)).toBe(to);
});
