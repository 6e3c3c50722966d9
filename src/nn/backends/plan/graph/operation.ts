import { type Shape, sizeOf } from '../../../shape.ts';
import type { Tensor } from '../../../tensor.ts';
import type { Kernel } from '../../kernel.ts';
import { type Access, accessOf, composed } from '../reading/access.ts';
import { cutsBetween, cutsOf, joined, stridesAlong } from '../reading/cuts.ts';
import { type Graph, whole } from './graph.ts';
import { largestOfWindows } from './max-pooling.ts';
import type { Edge } from './node.ts';
import { productOf } from './product.ts';

type KernelOf<Kind extends Kernel['kind']> = Extract<Kernel, { kind: Kind }>;

/** A tensor as an edge, from the edges of its inputs. Neither it nor they are empty. */
export function operation(graph: Graph, tensor: Tensor, inputs: readonly Edge[]): Edge {
  const { kernel, shape, size } = tensor;
  const [x] = inputs;
  const from = tensor.inputs[0]!.shape;
  switch (kernel.kind) {
    case 'data':
      throw new Error(`planOf: ${tensor.op} is made of data; give it as a leaf, not in the order`);
    case 'map':
      return graph.map(kernel.fn, inputs, size);
    case 'view':
      return viewOf(graph, x!, sizeOf(from), accessOf(shape, kernel.strides, kernel.offset));
    case 'pad':
      return padOf(graph, x!, from, shape, kernel);
    case 'reduce':
      return reduceOf(graph, x!, from, kernel);
    case 'matmul':
      return productOf(graph, x!, inputs[1]!, from, tensor.inputs[1]!.shape);
    case 'fold':
      return foldOf(graph, x!, from, shape, kernel);
    case 'gather':
    case 'scatterAdd': {
      const list = kernel.kind === 'gather' ? from : shape;
      const indices = tensor.inputs[1]!.size;
      const edges = [graph.moved(x!, sizeOf(from)), graph.moved(inputs[1]!, indices)];
      const what = `${kernel.kind} ${list} ${kernel.axis}`;
      const { kind, axis } = kernel;
      return whole(graph.node(what, { kind, size, shape: list, axis, count: indices, inputs: edges })); // biome-ignore format: one call
    }
  }
}

/** A view of an edge: both in one where that can be said, of the moved numbers otherwise. */
export function viewOf(graph: Graph, x: Edge, size: number, access: Access): Edge {
  const both = composed(access, x.access);
  if (both) return { node: x.node, access: both };
  return { node: graph.moved(x, size).node, access };
}

/** An edge that can be read along axes of exactly these sizes. */
function along(graph: Graph, x: Edge, sizes: Shape): Edge {
  const fits = x.node.kind === 'number' || stridesAlong(x.access, sizes);
  return fits ? x : graph.moved(x, sizeOf(sizes));
}

function padOf(
  graph: Graph,
  x: Edge,
  inner: Shape,
  shape: Shape,
  { before, step }: KernelOf<'pad'>,
): Edge {
  const inputs = [along(graph, x, inner)];
  const what = `pad ${inner} ${shape} ${before} ${step}`;
  return whole(
    graph.node(what, { kind: 'pad', size: sizeOf(shape), shape, inner, before, step, inputs }),
  );
}

function foldOf(
  graph: Graph,
  x: Edge,
  windows: Shape,
  image: Shape,
  { grid }: KernelOf<'fold'>,
): Edge {
  const inputs = [along(graph, x, windows)];
  const what = `fold ${windows} ${image} ${grid.size} ${grid.stride} ${grid.dilation}`;
  return whole(
    graph.node(what, { kind: 'fold', size: sizeOf(image), windows, image, grid, inputs }),
  );
}

/**
 * A reduction is told by which axes are reduced and which kept, neighbours of a kind taken together,
 * so that its order is the same whatever it is fused with.
 */
function reduceOf(graph: Graph, x: Edge, from: Shape, { fn, axes }: KernelOf<'reduce'>): Edge {
  const shape: number[] = [];
  const reduced: number[] = [];
  for (const [axis, size] of from.entries()) {
    if (size === 1) continue;
    const isReduced = axes.includes(axis);
    if (shape.length > 0 && isReduced === (reduced.at(-1) === shape.length - 1)) {
      shape[shape.length - 1]! *= size;
    } else {
      if (isReduced) reduced.push(shape.length);
      shape.push(size);
    }
  }
  if (reduced.length === 0) return fn === 'argMax' ? graph.number(0) : x;
  const fits = joined(cutsBetween(shape), cutsOf(x.access));
  const input = fits ? x : graph.moved(x, sizeOf(from));
  const largest = fn === 'sum' ? largestOfWindows(input, shape, reduced) : null;
  if (largest) return reduction(graph, 'max', largest, shape, reduced);
  return reduction(graph, fn, input, shape, reduced);
}

function reduction(
  graph: Graph,
  fn: 'sum' | 'max' | 'argMax',
  input: Edge,
  shape: Shape,
  axes: readonly number[],
): Edge {
  const size = sizeOf(shape.filter((_, axis) => !axes.includes(axis)));
  const what = `${fn} ${shape} ${axes}`;
  return whole(graph.node(what, { kind: 'reduce', fn, size, shape, axes, inputs: [input] }));
}

/** What stands for the sum or the maximum of nothing. */
export function ofNothing(graph: Graph, { kernel }: Tensor): Edge {
  const isMaximum = kernel.kind === 'reduce' && kernel.fn === 'max';
  return graph.number(isMaximum ? Number.NEGATIVE_INFINITY : 0);
}
