// Plans of graphs that are written with the library.

import type { Plan } from '../../../../src/nn/backends/plan/plan.ts';
import { planOf } from '../../../../src/nn/backends/plan/plan-of.ts';
import { orderOf } from '../../../../src/nn/graph/order.ts';
import type { Tensor } from '../../../../src/nn/index.ts';
import { interpret } from './interpret.ts';

export interface State {
  readonly before: Tensor;
  readonly after: Tensor;
}

export interface Planned {
  readonly plan: Plan;
  readonly order: readonly Tensor[];
  readonly leaves: readonly Tensor[];
  readonly roots: readonly Tensor[];
}

/** The plan of a graph, as a backend asks for it: states take their place, results can be read. */
export function planned(
  results: readonly Tensor[],
  states: readonly State[] = [],
  options: { readonly mergeUpdates?: boolean; readonly inlinesAll?: boolean } = {},
): Planned {
  const roots = [...states.map(({ after }) => after), ...results].map(({ node }) => node);
  const order = orderOf(roots, ({ values }) => values !== null).filter(({ values }) => !values);
  const computed = new Set(order);
  const named = [...states.map(({ before }) => before), ...roots];
  const read = order.flatMap(({ inputs }) => inputs);
  const leaves = [...new Set([...named, ...read])].filter((tensor) => !computed.has(tensor));
  const plan = planOf({
    order,
    leaves,
    roots,
    updates: states.map(({ before }, root) => ({ leaf: leaves.indexOf(before), root })),
    inlines(leaf) {
      const value = leaf.op === 'constant' ? leaf.values!.read()[0]! : null;
      return value !== null && (options.inlinesAll || [0, 1, -1, 0.5, 2].includes(value))
        ? value
        : null;
    },
    mergeUpdates: options.mergeUpdates ?? false,
  });
  return { plan, order, leaves, roots };
}

/** What the plan makes of the numbers that the leaves have now. */
export const outcome = ({ plan, leaves }: Planned) =>
  interpret(plan, leaves.map(({ values }) => values!.read())); // biome-ignore format: one line
