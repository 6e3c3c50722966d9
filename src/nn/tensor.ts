import type { Numbers, Values } from './backends/backend.ts';
import { settle, settleLater } from './backends/evaluate.ts';
import type { Kernel } from './backends/kernel.ts';
import { currentScope, type Scope } from './graph/scope.ts';
import { print, type Shape, sizeOf, stridesOf } from './shape.ts';

/**
 * The chain rule of one operation: from dLoss/dOutput to dLoss/dInput, one per input, null where
 * no gradient flows. Written with operations, so that it can be differentiated again.
 */
export type GradientRule = (
  dy: Tensor,
  y: Tensor,
  inputs: readonly Tensor[],
) => readonly (Tensor | null)[];

/** The same rule as mathematics: TeX per input, from the names of the inputs and of the output. */
export type PrintedRule = (inputs: readonly string[], output: string) => readonly string[];

/**
 * Writes the numbers of a leaf that is another one at each step, such as a dropout mask.
 *
 * @param elapsed steps since the graph was built
 */
export type Refill = (numbers: Numbers, elapsed: number) => void;

/** Everything an operation says about the tensor it returns. */
export interface Definition {
  readonly op: string;
  readonly inputs: readonly Tensor[];
  readonly shape: Shape;
  readonly kernel: Kernel;
  readonly gradient: GradientRule;
  readonly rule: PrintedRule;
}

/**
 * One value in the computation graph: an operation and its inputs. Building it computes nothing;
 * reading it computes what it needs, once.
 *
 * @throws item: if it holds more than one number; dataSync: if it was disposed of
 */
export class Tensor {
  readonly op: string;
  readonly shape: Shape;
  readonly size: number;
  readonly kernel: Kernel;
  readonly gradient: GradientRule;
  readonly rule: PrintedRule;
  /** The innermost composed function that this tensor was made in. */
  readonly scope: Scope | null = currentScope();
  /** True for a plain number and everything made of plain numbers only: no gradient goes there. */
  readonly isConstant: boolean;
  /** The parameter whose value this is, if it is one. */
  owner: (Tensor & { readonly name: string }) | null = null;
  /** The tensors it is computed from; empty once a detached tensor is settled. */
  inputs: readonly Tensor[];
  /** Where its numbers are, once they are computed. */
  values: Values | null = null;
  /** How a recorded step fills this leaf anew; null where its numbers stay. */
  refill: Refill | null = null;

  constructor({ op, inputs, shape, kernel, gradient, rule }: Definition) {
    this.op = op;
    this.inputs = inputs;
    this.shape = shape;
    this.size = sizeOf(shape);
    this.kernel = kernel;
    this.gradient = gradient;
    this.rule = rule;
    this.isConstant =
      op === 'constant' ||
      op === 'perStep' ||
      (op !== 'parameter' && inputs.length > 0 && inputs.every((x) => x.isConstant));
  }

  /** The node that stands for this tensor in a graph: itself, or a parameter's present value. */
  get node(): Tensor {
    return this;
  }

  /** A copy of the numbers in row-major order, computing whatever is still needed. */
  dataSync(): Numbers {
    return settle(this.node).read().slice();
  }

  /** As `dataSync`, without blocking where the backend computes elsewhere. */
  async data(): Promise<Numbers> {
    return (await settleLater(this.node)).slice();
  }

  /** The number in a tensor of one element. */
  item(): number {
    if (this.size !== 1) {
      throw new Error(
        `item: a tensor of shape ${print(this.shape)} holds ${this.size} numbers, not one; reduce it first or use dataSync()`,
      );
    }
    return settle(this.node).read()[0]!;
  }

  /** The same numbers without their history: no gradient flows through, and nothing is kept alive. */
  detach(): Tensor {
    return detach(this.node);
  }

  /** Gives the memory of its numbers back at once; the tensor cannot be read afterwards. */
  dispose(): void {
    this.node.values?.free();
  }
}

/** See `Tensor.detach`. A settled tensor hands its numbers on; another one does so when it is read. */
function detach(x: Tensor): Tensor {
  const copy = new Tensor({
    op: 'detach',
    inputs: x.values ? [] : [x],
    shape: x.shape,
    kernel: { kind: 'view', strides: stridesOf(x.shape), offset: 0 },
    gradient: (_dy, _y, inputs) => inputs.map(() => null),
    rule: (inputs) => inputs.map(() => '0'),
  });
  copy.values = x.values?.share() ?? null;
  return copy;
}
