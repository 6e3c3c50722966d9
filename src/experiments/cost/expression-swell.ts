import { gradients, type Tensor, tensor, topologicalOrder } from '../../nn/index.ts';

/** A formula on paper. Two places that hold the same object are written out twice. */
export type Formula =
  | { readonly kind: 'symbol'; readonly name: string }
  | { readonly kind: 'sum' | 'product'; readonly terms: readonly [Formula, Formula] }
  | { readonly kind: 'sigmoid' | 'complement'; readonly of: Formula };

const symbol = (name: string): Formula => ({ kind: 'symbol', name });
const sum = (a: Formula, b: Formula): Formula => ({ kind: 'sum', terms: [a, b] });
const product = (a: Formula, b: Formula): Formula => ({ kind: 'product', terms: [a, b] });
const sigmoid = (of: Formula): Formula => ({ kind: 'sigmoid', of });
/** 1 − f */
const complement = (of: Formula): Formula => ({ kind: 'complement', of });

/**
 * The derivative of `formula` with respect to the symbol `x`, by the rules of a calculus course;
 * null where the formula does not contain `x`, so that no 0 · f is ever written.
 */
export function derivative(
  formula: Formula,
  x: string,
  known = new Map<Formula, Formula | null>(),
): Formula | null {
  const found = known.get(formula);
  if (found !== undefined) return found;
  const made = rule(formula, (part) => derivative(part, x, known), x);
  known.set(formula, made);
  return made;
}

function rule(formula: Formula, d: (part: Formula) => Formula | null, x: string): Formula | null {
  switch (formula.kind) {
    case 'symbol':
      return formula.name === x ? symbol('1') : null;
    case 'sum': {
      const [da, db] = [d(formula.terms[0]), d(formula.terms[1])];
      return da && db ? sum(da, db) : (da ?? db);
    }
    case 'product': {
      const [a, b] = formula.terms;
      const [da, db] = [d(a), d(b)];
      const left = da && times(da, b);
      const right = db && times(a, db);
      return left && right ? sum(left, right) : (left ?? right);
    }
    case 'sigmoid': {
      const inner = d(formula.of);
      return inner && times(product(formula, complement(formula)), inner);
    }
    case 'complement':
      throw new Error(
        'derivative: 1 − f appears in derivatives only; one differentiation is enough here',
      );
  }
}

/** a · b without a written 1. */
function times(a: Formula, b: Formula): Formula {
  const isOne = (f: Formula) => f.kind === 'symbol' && f.name === '1';
  return isOne(a) ? b : isOne(b) ? a : product(a, b);
}

const parts = (formula: Formula): readonly Formula[] =>
  formula.kind === 'symbol' ? [] : 'terms' in formula ? formula.terms : [formula.of];

/** Operations in `formula` when every use of a part is written out again. */
export function writtenOperations(formula: Formula, known = new Map<Formula, number>()): number {
  if (formula.kind === 'symbol') return 0;
  const found = known.get(formula);
  if (found !== undefined) return found;
  const count = parts(formula).reduce((total, part) => total + writtenOperations(part, known), 1);
  known.set(formula, count);
  return count;
}

/** A fully connected net of `depth` layers of `width` sigmoid units over one input x, as one formula. */
export function nestedFormula(depth: number, width: number): Formula {
  let below: Formula[] = [symbol('x')];
  for (let layer = 1; layer <= depth; layer++) {
    const units = layer === depth ? 1 : width;
    below = Array.from({ length: units }, (_, unit) =>
      sigmoid(
        below
          .map((a, i) => product(symbol(weightName(layer, i, unit)), a))
          .reduce((total, term) => sum(total, term)),
      ),
    );
  }
  return below[0]!;
}

const weightName = (layer: number, from: number, to: number) => `w${layer}_${from + 1}${to + 1}`;

/** The same net on the engine, where a value that is used twice is one node. */
function nestedGraph(depth: number, width: number): { output: Tensor; weights: Tensor[] } {
  const weights: Tensor[] = [];
  let below = [tensor(1)];
  for (let layer = 1; layer <= depth; layer++) {
    const units = layer === depth ? 1 : width;
    below = Array.from({ length: units }, () =>
      below
        .map((a) => {
          const w = tensor(0.5);
          weights.push(w);
          return w.mul(a);
        })
        .reduce((total, term) => total.add(term))
        .sigmoid(),
    );
  }
  return { output: below[0]!, weights };
}

export interface Swell {
  readonly depth: number;
  /** Weights in the net. */
  readonly weights: number;
  /** Operations in the formula of the output. */
  readonly formula: number;
  /** Operations in the written-out derivative with respect to one weight of the first layer. */
  readonly derivative: number;
  /** Operations the engine performs for the output and its derivatives with respect to all weights. */
  readonly reverse: number;
}

/** Whether a node does arithmetic: leaves hold numbers, and views only read them in another order. */
const computes = ({ kernel }: Tensor): boolean => kernel.kind !== 'data' && kernel.kind !== 'view';

/** Length of the analytic route beside the length of reverse mode, counted and not timed. */
export function swell(depth: number, width: number): Swell {
  const formula = nestedFormula(depth, width);
  const slope = derivative(formula, weightName(1, 0, 0));
  if (!slope)
    throw new Error(`swell: a net of depth ${depth} has no first-layer weight; use at least 1`);
  const { output, weights } = nestedGraph(depth, width);
  const operations = new Set<Tensor>();
  for (const root of [output, ...gradients(output, weights)])
    for (const node of topologicalOrder(root)) if (computes(node)) operations.add(node);
  return {
    depth,
    weights: weights.length,
    formula: writtenOperations(formula),
    derivative: writtenOperations(slope),
    reverse: operations.size,
  };
}
