import { backpropagate, isElementwise, type Tensor } from '../../../../nn/index.ts';
import type { Group } from './grouping.ts';

/** What the engine's backward pass said at every tensor. */
export type Pass = ReadonlyMap<
  Tensor,
  { readonly gradient: Tensor; readonly contributions: readonly (Tensor | null)[] }
>;

/** Every step of the engine's own backward pass, by node. `until` may stop it early. */
export function drain(loss: Tensor, until: (node: Tensor) => boolean = () => false): Pass {
  const steps = new Map<Tensor, { gradient: Tensor; contributions: readonly (Tensor | null)[] }>();
  for (const { node, gradient, contributions } of backpropagate(loss)) {
    steps.set(node, { gradient, contributions });
    if (until(node)) break;
  }
  return steps;
}

/** What a group hands to each operand: the contributions that leave its inside, summed per operand. */
export function contributions(
  { scope, output, members, operands }: Group,
  pass: Pass,
): readonly (Tensor | null)[] {
  if (scope === null) return pass.get(output)?.contributions ?? operands.map(() => null);
  return operands.map((operand) => {
    let total: Tensor | null = null;
    for (const member of members)
      member.inputs.forEach((input, i) => {
        const part = input === operand ? pass.get(member)?.contributions[i] : null;
        if (part) total = total === null ? part : total.add(part);
      });
    return total;
  });
}

/** Backward through one group from upstream 1, where that gives a factor per entry. */
export function localSlopes(group: Group): readonly (Tensor | null)[] {
  const { output, members, operands } = group;
  const single = output.size === 1;
  if (!single && !members.every((member) => isElementwise(member) || member.isConstant))
    return operands.map(() => null);
  const waiting = new Set(members);
  const pass = drain(single ? output : output.sum(), (node) => {
    waiting.delete(node);
    return waiting.size === 0;
  });
  return contributions(group, pass).map((slope, i) =>
    single || slope?.size === operands[i]!.size ? slope : null,
  );
}
