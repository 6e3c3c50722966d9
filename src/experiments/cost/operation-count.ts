import { gradients, sigmoid, type Tensor, tensor, topologicalOrder } from '../../nn/index.ts';

/** Arithmetic of one training example's graph: additions and multiplications, no clock. */
export interface Cost {
  readonly parameters: number;
  /** One evaluation of the loss. */
  readonly forward: number;
  /** What the gradients of all parameters add to it. */
  readonly backward: number;
  /** Numbers the forward pass must keep because a gradient rule reads them. */
  readonly stored: number;
  /** Evaluations that one-sided differences need: one at the start and one per parameter. */
  readonly oneAtATime: number;
}

/** One-sided differences evaluate the loss once at the start and once for each parameter. */
export const forwardsOneAtATime = (parameters: number): number => parameters + 1;

/** The cost of `loss` and of its gradients, counted on the graph that the engine would run. */
export function cost(loss: Tensor, parameters: readonly Tensor[]): Cost {
  const forwardNodes = new Set(topologicalOrder(loss));
  const allNodes = new Set(forwardNodes);
  const stored = new Set<Tensor>();
  for (const gradient of gradients(loss, parameters))
    for (const node of topologicalOrder(gradient)) {
      allNodes.add(node);
      if (forwardNodes.has(node)) continue;
      for (const input of node.inputs)
        if (forwardNodes.has(input) && input.inputs.length > 0) stored.add(input);
    }
  const count = total(parameters.map((p) => p.size));
  const forward = total([...forwardNodes].map(arithmetic));
  return {
    parameters: count,
    forward,
    backward: total([...allNodes].map(arithmetic)) - forward,
    stored: total([...stored].map((node) => node.size)),
    oneAtATime: forwardsOneAtATime(count),
  };
}

/** Additions and multiplications that one node performs; moving numbers about is free. */
function arithmetic(node: Tensor): number {
  const inner = node.inputs[0]?.shape.at(-1) ?? 1;
  switch (node.kernel.kind) {
    case 'data':
    case 'view':
    case 'pad':
    case 'gather':
      return 0;
    case 'map':
      return node.size;
    case 'reduce':
    case 'fold':
    case 'scatterAdd':
      return node.inputs[0]!.size;
    case 'matmul':
      return 2 * node.size * inner;
  }
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0);

/** A sigmoid net of these widths on one batch, with the squared error of its outputs as loss. */
export function netCost(widths: readonly number[], batch: number): Cost {
  const parameters: Tensor[] = [];
  let a = tensor(new Float64Array(batch * widths[0]!), [batch, widths[0]!]);
  widths.slice(1).forEach((width, layer) => {
    const W = tensor(new Float64Array(widths[layer]! * width), [widths[layer]!, width]);
    const b = tensor(new Float64Array(width), [width]);
    parameters.push(W, b);
    a = sigmoid(a.matmul(W).add(b));
  });
  return cost(a.square().sum(), parameters);
}
