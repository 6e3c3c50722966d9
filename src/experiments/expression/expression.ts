/** What may be called by name, with the number of its arguments. */
export const functions = {
  sin: 1,
  cos: 1,
  exp: 1,
  log: 1,
  tanh: 1,
  sigmoid: 1,
  relu: 1,
  max: 2,
  min: 2,
} as const;

export type FunctionName = keyof typeof functions;

/** An operation of the grammar: a sign between operands, a leading minus, or a named function. */
export type Operation = 'add' | 'sub' | 'mul' | 'div' | 'pow' | 'neg' | FunctionName;

/** An expression as read, with the column (from 1) where each part begins. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number; readonly column: number }
  | { readonly kind: 'name'; readonly name: string; readonly column: number }
  | {
      readonly kind: 'operation';
      readonly operation: Operation;
      readonly operands: readonly Expression[];
      readonly column: number;
    };

/** What is wrong with a text, and where: `column` counts characters from 1. */
export interface Mistake {
  readonly message: string;
  readonly column: number;
}

export const isFunction = (name: string): name is FunctionName => Object.hasOwn(functions, name);

/** The distinct names an expression uses, in order of first appearance. */
export function namesIn(expression: Expression, found: string[] = []): readonly string[] {
  if (expression.kind === 'name' && !found.includes(expression.name)) found.push(expression.name);
  if (expression.kind === 'operation')
    for (const operand of expression.operands) namesIn(operand, found);
  return found;
}

/** How many nodes its graph has: one per distinct name, per number and per operation. */
export function countNodes(expression: Expression): number {
  return namesIn(expression).length + countOthers(expression);
}

function countOthers(expression: Expression): number {
  if (expression.kind === 'name') return 0;
  if (expression.kind === 'number') return 1;
  return expression.operands.reduce((total, operand) => total + countOthers(operand), 1);
}
