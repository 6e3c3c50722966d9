import { type Shape, sizeOf } from '../../../shape.ts';
import { type Access, accessOf } from '../reading/access.ts';
import { type Cuts, cutsBetween, cutsOf, cutsWithin, joined } from '../reading/cuts.ts';
import { type Graph, whole } from './graph.ts';
import type { Edge, ProductNode } from './node.ts';

/** How many elements lie along the axes of each kind. */
type Sizes = Pick<ProductNode, 'batch' | 'rows' | 'inner' | 'columns'>;

/** Where the axes of each kind fall apart, so that both factors can be read along them. */
export interface ProductCuts {
  readonly batch: Cuts;
  readonly rows: Cuts;
  readonly inner: Cuts;
  readonly columns: Cuts;
}

/** The product of [...batch, rows, inner] and [...batch, inner, columns]. */
export function productOf(graph: Graph, a: Edge, b: Edge, shapeA: Shape, shapeB: Shape): Edge {
  const [rows, inner] = shapeA.slice(-2) as [number, number]; // a product has at least two axes
  const columns = shapeB.at(-1)!;
  const batch = sizeOf(shapeA.slice(0, -2));
  const left = factor(graph, a, [batch, rows, inner]);
  const right = factor(graph, b, [batch, inner, columns]);
  const matrix = batch > 1 ? sameMatrix(right.access, batch) : null;
  if (matrix) {
    // One matrix for all of the batch: its rows are rows of one long matrix.
    const sizes = { batch: 1, rows: batch * rows, inner, columns };
    return product(graph, sizes, left, { node: right.node, access: matrix });
  }
  return product(graph, { batch, rows, inner, columns }, left, right);
}

function product(graph: Graph, sizes: Sizes, a: Edge, b: Edge): Edge {
  const { batch, rows, inner, columns } = sizes;
  let inputs = [a, b];
  if (!productCuts(sizes, a.access, b.access)) {
    inputs = [graph.moved(a, batch * rows * inner), graph.moved(b, batch * inner * columns)];
  }
  const size = batch * rows * columns;
  const what = `matmul ${batch} ${rows} ${inner} ${columns}`;
  return whole(graph.node(what, { kind: 'matmul', size, ...sizes, inputs }));
}

/** A factor that can be read from memory along its three kinds of axes. */
function factor(graph: Graph, edge: Edge, sizes: readonly number[]): Edge {
  const isInMemory = edge.node.kind !== 'number';
  const fits = joined(cutsBetween(sizes), cutsOf(edge.access));
  return isInMemory && fits ? edge : graph.moved(edge, sizeOf(sizes));
}

/** The matrix, if each of the batch is the same one in memory. */
function sameMatrix({ sizes, strides, offset }: Access, batch: number): Access | null {
  const [outermost, ...inside] = sizes;
  if (strides[0] !== 0 || outermost! % batch !== 0) return null;
  return accessOf([outermost! / batch, ...inside], strides, offset);
}

export function productCuts(sizes: Sizes, a: Access, b: Access): ProductCuts | null {
  const { batch, rows, inner, columns } = sizes;
  const ofA = joined(cutsBetween([batch, rows, inner]), cutsOf(a));
  const ofB = joined(cutsBetween([batch, inner, columns]), cutsOf(b));
  if (!ofA || !ofB) return null;
  const both = joined(cutsWithin(ofA, 1, inner), cutsWithin(ofB, columns, inner * columns));
  const outer = joined(
    cutsWithin(ofA, rows * inner, batch * rows * inner),
    cutsWithin(ofB, inner * columns, batch * inner * columns),
  );
  if (!both || !outer) return null;
  return {
    batch: outer,
    rows: cutsWithin(ofA, inner, rows * inner),
    inner: both,
    columns: cutsWithin(ofB, 1, columns),
  };
}

/** The axes of a product's result, as far as its factors fall apart into axes. */
export function resultCuts(node: ProductNode): Cuts {
  const [a, b] = node.inputs;
  const { batch, rows, columns } = productCuts(node, a!.access, b!.access)!;
  const matrix = node.rows * node.columns;
  const all = new Set([
    ...columns,
    node.columns,
    ...rows.map((cut) => cut * node.columns),
    matrix,
    ...batch.map((cut) => cut * matrix),
  ]);
  return [...all].filter((cut) => cut > 1 && cut < node.size).sort((one, other) => one - other);
}
