import { expect, test } from 'vitest';
import { div, mul, square, type Tensor, tensor } from '../../../../../src/nn/index.ts';
import { layOut } from '../../../../../src/widgets/kit/graph/layout/layout.ts';
import { wide } from '../../../../../src/widgets/kit/graph/layout/measures.ts';
import { type Direction, walk } from '../../../../../src/widgets/kit/graph/layout/walk.ts';
import { recordGraph } from '../../../../../src/widgets/kit/graph/record-graph.ts';

const [x, y, z] = [tensor(3), tensor(4), tensor(2)];
const v = square(x);
const u = mul(v, y);
const f = div(u, z);
const names = new Map<Tensor, string>([
  [x, 'x'],
  [y, 'y'],
  [z, 'z'],
  [v, 'v'],
  [u, 'u'],
  [f, 'f'],
]);
const { view } = recordGraph(f, { names });
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
