import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type {
  GraphEdge,
  GraphNode,
  GraphView,
} from '../../../../../src/widgets/kit/graph/graph.ts';
import { type Layout, layOut } from '../../../../../src/widgets/kit/graph/layout/layout.ts';
import { narrow, wide } from '../../../../../src/widgets/kit/graph/layout/measures.ts';

const node = (id: string, kind: GraphNode['kind']): GraphNode => ({
  id,
  kind,
  symbol: id,
  name: id,
  operation: '',
  output: false,
  shape: [],
  frame: null,
  opens: null,
  receives: true,
  wire: null,
});

function graphOf(
  inputs: readonly string[],
  uses: Readonly<Record<string, readonly string[]>>,
): GraphView {
  const nodes = [
    ...inputs.map((id) => node(id, 'given')),
    ...Object.keys(uses).map((id) => node(id, 'computed')),
  ];
  const edges: GraphEdge[] = Object.entries(uses).flatMap(([to, operands]) =>
    operands.map((from, operand) => ({ id: `${from}→${to}.${operand}`, from, to, operand })),
  );
  return { nodes, edges, frames: [] };
}

const quotient = graphOf(['x', 'y', 'z'], { v: ['x'], u: ['v', 'y'], f: ['u', 'z'] });

/** Any acyclic graph: node k uses one to three of the nodes before it. */
const anyGraph = fc
  .tuple(
    fc.integer({ min: 1, max: 8 }),
    fc.array(fc.array(fc.nat(), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 40 }),
  )
  .map(([inputs, uses]) => {
    const names = Array.from({ length: inputs }, (_, i) => `x${i}`);
    const computed: Record<string, string[]> = {};
    uses.forEach((picks, i) => {
      const before = [...names, ...Object.keys(computed)];
      computed[`n${i}`] = picks.map((pick) => before[pick % before.length]!);
    });
    return graphOf(names, computed);
  });

const options = fc.record({
  measures: fc.constantFrom(wide, narrow),
  width: fc.integer({ min: 324, max: 900 }),
  keepClear: fc.option(fc.constant({ width: 416, height: 150 }), { nil: undefined }),
});

function apart(layout: Layout): boolean {
  const placed = [...layout.nodes.values()];
  return placed.every((a, i) =>
    placed
      .slice(i + 1)
      .every(
        (b) =>
          Math.abs(a.x - b.x) >= a.radius + b.radius ||
          Math.abs(a.y - b.y) >= a.radius + b.radius + 30,
      ),
  );
}

test('no two nodes overlap, and between rows there is room for a number below and one above', () => {
  fc.assert(fc.property(anyGraph, options, (view, how) => apart(layOut(view, how))));
});

test('every edge goes from left to right', () => {
  fc.assert(
    fc.property(anyGraph, options, (view, how) => {
      const { nodes } = layOut(view, how);
      for (const edge of view.edges)
        expect(nodes.get(edge.to)!.x).toBeGreaterThan(nodes.get(edge.from)!.x);
    }),
  );
});

test('everything lies inside the drawing', () => {
  fc.assert(
    fc.property(anyGraph, options, (view, how) => {
      const { nodes, width, height } = layOut(view, how);
      for (const { x, y, radius } of nodes.values()) {
        expect(x - radius).toBeGreaterThanOrEqual(0);
        expect(x + radius).toBeLessThanOrEqual(width);
        expect(y - radius - 24).toBeGreaterThanOrEqual(0);
        expect(y + radius + 24).toBeLessThanOrEqual(height);
      }
    }),
  );
});

test('the same graph is laid out the same way every time', () => {
  fc.assert(
    fc.property(anyGraph, options, (view, how) => {
      expect(layOut(view, how)).toEqual(layOut(view, how));
    }),
  );
});

test('columns stand 190 apart and inputs 130 apart; in the narrow drawing 90 and 112', () => {
  const at = (layout: Layout, id: string) => layout.nodes.get(id)!;
  const large = layOut(quotient, { measures: wide, width: 872 });
  expect(at(large, 'u').x - at(large, 'v').x).toBe(190);
  expect(at(large, 'y').y - at(large, 'x').y).toBe(130);
  const small = layOut(quotient, { measures: narrow, width: 324 });
  expect(at(small, 'u').x - at(small, 'v').x).toBeLessThanOrEqual(90);
  expect(at(small, 'y').y - at(small, 'x').y).toBe(112);
  expect(small.width).toBeLessThanOrEqual(324);
});

test('nodes keep out of the corner that belongs to the rule plate', () => {
  const { nodes } = layOut(quotient, {
    measures: wide,
    width: 872,
    keepClear: { width: 416, height: 170 },
  });
  for (const { x, y, radius } of nodes.values())
    expect(x + radius <= 872 - 416 || y - radius >= 170).toBe(true);
});

test('the numbers along the wires keep out of it too', () => {
  for (const height of [150, 170, 190, 200]) {
    const { wires } = layOut(quotient, {
      measures: wide,
      width: 872,
      keepClear: { width: 360, height },
    });
    for (const { label } of wires.values()) {
      const { x, y, room, anchor } = label;
      const right = x + { start: room, middle: room / 2, end: 0 }[anchor];
      expect(right <= 872 - 360 || y - 12 >= height, `${x}, ${y}, room ${room}`).toBe(true);
    }
  }
});

test('a value used twice by one node has two wires that part and meet: a lens', () => {
  const { wires } = layOut(graphOf(['x'], { v: ['x', 'x'] }), { measures: wide, width: 872 });
  const [upper, lower] = [...wires.values()];
  expect(upper!.label.y).toBeLessThan(lower!.label.y);
});

test('a graph of sixty nodes is laid out', () => {
  const chain = Object.fromEntries(
    Array.from({ length: 59 }, (_, i) => [`n${i}`, [i === 0 ? 'x' : `n${i - 1}`, 'x']]),
  );
  const { nodes } = layOut(graphOf(['x'], chain), { measures: wide, width: 872 });
  expect(nodes.size).toBe(60);
});

test('a wide figure has the same rows at every width, so nothing jumps once the page knows its own', () => {
  const rows = (width: number) => {
    const { nodes, height } = layOut(quotient, {
      measures: wide,
      width,
      keepClear: { width: 376, height: 200 },
    });
    return [height, ...[...nodes.values()].map(({ y }) => y)];
  };
  for (const width of [808, 830, 860]) expect(rows(width)).toEqual(rows(872));
});
