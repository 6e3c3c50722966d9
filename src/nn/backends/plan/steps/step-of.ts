import type { Shape } from '../../../shape.ts';
import type { Edge, ProductNode, ReduceNode } from '../graph/node.ts';
import { productCuts } from '../graph/product.ts';
import type { Access } from '../reading/access.ts';
import { axesOf, stridesAlong } from '../reading/cuts.ts';
import type { Arithmetic, Output, Step, View } from '../step.ts';
import type { Content, Draft } from './draft.ts';

/** Says which buffer holds something. */
type BufferOf = (content: Content) => number;

function viewOf(buffer: number, access: Access, axes: readonly number[]): View {
  return { buffer, offset: access.offset, strides: stridesAlong(access, axes)! };
}

/** A draft whose numbers have found their buffers. */
export function stepOf(draft: Draft, bufferOf: BufferOf): Step {
  const { node, axes: shape } = draft;
  const arithmetic: Arithmetic = draft.arithmetic.map((one) =>
    one.kind === 'load'
      ? { kind: 'load', view: viewOf(bufferOf(one.content), one.access, shape) }
      : one,
  );
  const outputs: Output[] = draft.results.map(({ content, instruction }) => ({
    instruction,
    buffer: bufferOf(content),
  }));
  switch (node.kind) {
    case 'leaf':
    case 'number':
      throw new Error(`planOf: no step computes a ${node.kind}`);
    case 'map':
    case 'move':
      return { kind: 'map', shape, arithmetic, outputs };
    case 'reduce': {
      const folds = draft.results.map(({ content }, i) => ({
        ...outputs[i]!,
        fn: foldOf(content),
      }));
      return { kind: 'reduce', shape, axes: reducedAxes(node, shape), arithmetic, folds };
    }
    case 'matmul': {
      const after = outputs.length > 0 ? { shape, arithmetic, outputs } : null;
      return { ...productOf(node, draft, bufferOf), after };
    }
    case 'pad': {
      const { before, step, inner } = node;
      return {
        kind: 'pad',
        shape: node.shape,
        inner,
        before,
        step,
        arithmetic,
        output: outputs[0]!,
      };
    }
    case 'fold': {
      const { image, windows, grid } = node;
      return { kind: 'fold', image, windows, grid, arithmetic, output: outputs[0]! };
    }
    case 'gather':
    case 'scatterAdd': {
      const [x, indices] = node.inputs.map((input) => bufferOf(input.node));
      const { axis, count } = node;
      const common = { axis, x: x!, indices: indices!, count, buffer: bufferOf(node) };
      return node.kind === 'gather'
        ? { kind: 'gather', from: node.shape, ...common }
        : { kind: 'scatterAdd', to: node.shape, ...common };
    }
  }
}

function foldOf(content: Content): ReduceNode['fn'] {
  if (content.kind === 'reduce') return content.fn;
  throw new Error(`planOf: a reduction gives no ${content.kind}`);
}

/** Which of a loop's axes are reduced, where it has more axes than the reduction itself. */
function reducedAxes({ shape, axes }: ReduceNode, loop: Shape): number[] {
  const reduced: number[] = [];
  let own = shape.length - 1;
  let left = shape[own]!;
  for (let axis = loop.length - 1; axis >= 0; axis--) {
    if (axes.includes(own)) reduced.unshift(axis);
    left /= loop[axis]!;
    if (left === 1) left = shape[--own] ?? 1;
  }
  return reduced;
}

/** The factors of a product, and the axes of each kind. */
function productOf(node: ProductNode, { axes }: Draft, bufferOf: BufferOf) {
  const [a, b] = node.inputs as readonly [Edge, Edge];
  const columns = countFromEnd(axes, node.columns);
  const rows = countFromEnd(axes.slice(0, axes.length - columns), node.rows);
  const shapes = {
    batch: axes.slice(0, axes.length - columns - rows),
    rows: axes.slice(axes.length - columns - rows, axes.length - columns),
    inner: axesOf(productCuts(node, a.access, b.access)!.inner, node.inner),
    columns: axes.slice(axes.length - columns),
  };
  const { batch, inner } = shapes;
  return {
    kind: 'matmul',
    ...shapes,
    a: viewOf(bufferOf(a.node), a.access, [...batch, ...shapes.rows, ...inner]),
    b: viewOf(bufferOf(b.node), b.access, [...batch, ...inner, ...shapes.columns]),
    buffer: bufferOf(node),
  } as const;
}

/** How many of the last axes hold so many elements together. */
function countFromEnd(axes: Shape, elements: number): number {
  let count = 0;
  for (let held = 1; held < elements; count++) held *= axes[axes.length - 1 - count]!;
  return count;
}
