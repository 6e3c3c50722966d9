import type { Tensor } from '../tensor.ts';

/**
 * A composed function as it was called: its name, what went in, what came out, and the scope it
 * was called from. Every tensor made meanwhile points to its innermost scope, so a figure can
 * draw the function as one node and open it on demand.
 */
export interface Scope {
  readonly name: string;
  readonly inputs: readonly Tensor[];
  readonly output: Tensor;
  readonly parent: Scope | null;
}

/** A scope whose function has not returned yet. */
class Recording implements Scope {
  readonly name: string;
  readonly inputs: readonly Tensor[];
  readonly parent: Scope | null;
  result: Tensor | null = null;

  constructor(name: string, inputs: readonly Tensor[], parent: Scope | null) {
    this.name = name;
    this.inputs = inputs;
    this.parent = parent;
  }

  get output(): Tensor {
    if (!this.result)
      throw new Error(`scope ${this.name}: its output is not known before it returns`);
    return this.result;
  }
}

let current: Scope | null = null;

/** The innermost scope being recorded now. */
export const currentScope = (): Scope | null => current;

/** Runs `make` and records everything it builds as the inside of `name`. */
export function scoped(name: string, inputs: readonly Tensor[], make: () => Tensor): Tensor {
  const scope = new Recording(
    name,
    inputs.map((input) => input.node),
    current,
  );
  current = scope;
  try {
    scope.result = make().node;
    return scope.result;
  } finally {
    current = scope.parent;
  }
}

/** The scopes around a tensor, innermost first. */
export function scopesOf(tensor: Tensor): Scope[] {
  const scopes: Scope[] = [];
  for (let scope = tensor.scope; scope; scope = scope.parent) scopes.push(scope);
  return scopes;
}
