import {
  add,
  cos,
  div,
  exp,
  log,
  maximum,
  minimum,
  mul,
  neg,
  pow,
  relu,
  sigmoid,
  sin,
  square,
  sub,
  type Tensor,
  tanh,
  tensor,
} from '../../nn/index.ts';
import type { Expression, Operation } from './expression.ts';

type Value = Tensor | number;

/** What each operation of the grammar is in the library. */
const unary: Readonly<
  Record<'sin' | 'cos' | 'exp' | 'log' | 'tanh' | 'sigmoid' | 'relu' | 'neg', (x: Value) => Tensor>
> = {
  sin,
  cos,
  exp,
  log,
  tanh,
  relu,
  neg,
  sigmoid: (x) => sigmoid(typeof x === 'number' ? tensor(x) : x),
};

const binary: Readonly<
  Record<'add' | 'sub' | 'mul' | 'div' | 'pow' | 'max' | 'min', (a: Value, b: Value) => Tensor>
> = {
  add,
  sub,
  mul,
  div,
  pow: (a, b) => (b === 2 ? square(a) : pow(a, b)),
  max: maximum,
  min: minimum,
};

const isUnary = (operation: Operation): operation is keyof typeof unary =>
  Object.hasOwn(unary, operation);

/**
 * Builds the graph of an expression. Nothing is computed until it is read.
 *
 * @param inputs one tensor for every name in the expression
 * @param made told of every operation's tensor, operands first
 */
export function toTensors(
  expression: Expression,
  inputs: ReadonlyMap<string, Tensor>,
  made: (part: Expression, tensor: Tensor) => void = () => {},
): Tensor {
  const build = (part: Expression): Value => {
    if (part.kind === 'number') return part.value;
    if (part.kind === 'name') {
      const input = inputs.get(part.name);
      if (!input)
        throw new Error(
          `toTensors: no tensor for ${part.name}; there are ${[...inputs.keys()].join(', ')}`,
        );
      return input;
    }
    const [a, b] = part.operands.map(build);
    const result = isUnary(part.operation)
      ? unary[part.operation](a!)
      : binary[part.operation](a!, b!);
    made(part, result);
    return result;
  };
  const root = build(expression);
  return typeof root === 'number' ? tensor(root) : root;
}
