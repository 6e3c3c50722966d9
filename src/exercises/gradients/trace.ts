import {
  backpropagate,
  type Scope,
  scopesOf,
  type Tensor,
  tensor,
  topologicalOrder,
} from '../../nn/index.ts';
import type { Computation } from './computation.ts';

/** One operand of a node: the value that goes in, and what the node's own rule says about it. */
export interface Use {
  readonly consumer: string;
  readonly operand: number;
  readonly input: string;
  /** slopes[k][i] = ∂(entry k of the consumer)/∂(entry i of the input). */
  readonly slopes: readonly (readonly number[])[];
}

/** A value of the graph with everything that the two passes say about it. */
export interface TracedNode {
  /** The name without the signs of TeX: `W1`. */
  readonly id: string;
  readonly name: string;
  readonly kind: 'given' | 'parameter' | 'computed';
  /** The library function behind it: `mul`, `square`, `linear`. */
  readonly operation: string;
  readonly shape: readonly number[];
  readonly values: readonly number[];
  /** Null where nobody asks for it. */
  readonly gradient: readonly number[] | null;
}

export interface Trace {
  /** Inputs before outputs. */
  readonly nodes: readonly TracedNode[];
  readonly uses: readonly Use[];
  readonly output: string;
}

/** The id of a named value, the same that the drawn graph uses. */
export const idOfName = (name: string): string => name.replace(/[^\p{L}\p{N}_]/gu, '');

/** A node as taught: a primitive alone, or a composed function with all its inside. */
interface Closed {
  readonly output: Tensor;
  readonly members: readonly Tensor[];
  /** A primitive may take one value twice; then each operand keeps its own share. */
  readonly isPrimitive: boolean;
  readonly operands: readonly Tensor[];
  readonly operation: string;
}

/** Runs a computation forward and backward with every composed function closed; each number is the engine's own. */
export function traceGraph({ output, names, parameters, quiet }: Computation): Trace {
  const root = output.node;
  const ids = new Map([...names].map(([one, name]) => [one.node, idOfName(name)]));
  const closed = closedNodes(root);
  const gradients = gradientsIn(root);
  const isQuiet = (one: Tensor) => one.isConstant || !ids.has(one) || quiet?.has(one) === true;
  const named = closed.filter(({ output: one }) => ids.has(one));
  const nodes = named.map(({ output: one, operands, operation }): TracedNode => {
    const isInput = operands.length === 0;
    return {
      id: ids.get(one)!,
      name: names.get(one) ?? '',
      kind: isInput ? (parameters?.has(one) ? 'parameter' : 'given') : 'computed',
      operation: isInput ? '' : operation,
      shape: one.shape,
      values: Array.from(one.dataSync()),
      gradient: isQuiet(one) ? null : Array.from(gradients.get(one)?.dataSync() ?? []),
    };
  });
  const unnamed = closed.find(({ output: one, operands }) => operands.length > 0 && !ids.has(one));
  if (unnamed)
    throw new Error(
      `traceGraph: the result of ${unnamed.operation} has no name; give every computed node one`,
    );
  const uses = named.flatMap((node) => {
    const slopes = slopesOf(node);
    return node.operands.flatMap((input, operand): Use[] =>
      isQuiet(input)
        ? []
        : [
            {
              consumer: ids.get(node.output)!,
              operand,
              input: ids.get(input)!,
              slopes: slopes[operand]!,
            },
          ],
    );
  });
  return { nodes, uses, output: ids.get(root)! };
}

/** Each outermost composed function becomes one node. */
function closedNodes(root: Tensor): readonly Closed[] {
  const order = topologicalOrder(root);
  const outermost = new Map<Tensor, Scope | undefined>(
    order.map((one) => [one, one.inputs.length === 0 ? undefined : scopesOf(one).at(-1)]),
  );
  const isInner = (one: Tensor) => {
    const scope = scopesOf(one).at(-1);
    return one.inputs.length === 0 && scope !== undefined;
  };
  return order.flatMap((one): Closed[] => {
    const scope = outermost.get(one);
    if (!scope) {
      if (isInner(one)) return [];
      return [
        { output: one, members: [one], isPrimitive: true, operands: one.inputs, operation: one.op },
      ];
    }
    if (scope.output !== one) return [];
    const members = order.filter((other) => outermost.get(other) === scope);
    return [
      { output: one, members, isPrimitive: false, operands: scope.inputs, operation: scope.name },
    ];
  });
}

function gradientsIn(root: Tensor): ReadonlyMap<Tensor, Tensor> {
  const steps = backpropagate(root);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The node's local slopes: one backward pass through its inside from each entry of its output. */
function slopesOf(node: Closed): readonly (readonly number[])[][] {
  const { output, operands } = node;
  const rows = Array.from({ length: operands.length === 0 ? 0 : output.size }, (_, k) => {
    const only = tensor(
      Float64Array.from({ length: output.size }, (_, i) => (i === k ? 1 : 0)),
      output.shape,
    );
    return contributions(output.mul(only).sum(), node);
  });
  return operands.map((_, operand) => rows.map((row) => row[operand]!));
}

/** What the members hand to each operand from outside, summed per operand. */
function contributions(
  loss: Tensor,
  { members, operands, isPrimitive }: Closed,
): readonly (readonly number[])[] {
  const inside = new Set(members);
  const sums = operands.map((operand) => new Array<number>(operand.size).fill(0));
  for (const { node, contributions: sent } of backpropagate(loss)) {
    if (!inside.delete(node)) continue;
    for (const [i, part] of sent.entries())
      for (const [operand, sum] of sums.entries()) {
        const isThis = isPrimitive ? operand === i : operands[operand] === node.inputs[i];
        if (!part || !isThis) continue;
        for (const [entry, value] of part.dataSync().entries()) sum[entry]! += value;
      }
    if (inside.size === 0) break;
  }
  return sums;
}
