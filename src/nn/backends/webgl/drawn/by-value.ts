import type { Tensor } from '../../../tensor.ts';
import type { Plan } from '../../plan/plan.ts';

/** Buffers that some step reads as a texture, whatever they hold. */
function textured(plan: Plan): Set<number> {
  const found = new Set<number>();
  for (const step of plan.steps) {
    if (step.kind === 'matmul') found.add(step.a.buffer).add(step.b.buffer);
    if (step.kind === 'gather' || step.kind === 'scatterAdd') found.add(step.x).add(step.indices);
    if (step.kind === 'copy') found.add(step.from);
  }
  return found;
}

/**
 * Which leaves need no texture: plain numbers that arithmetic uses come along with the program's
 * other numbers.
 */
export function givenByValue(
  plan: Plan,
  leaves: readonly Tensor[],
  isInMemory: (leaf: Tensor) => boolean,
): Set<number> {
  const others = textured(plan);
  return new Set(
    leaves.flatMap((leaf, i) => {
      const buffer = plan.leaves[i]!;
      const isNumber = leaf.size === 1 && buffer >= 0 && isInMemory(leaf);
      return isNumber && !others.has(buffer) && !plan.roots.includes(buffer) ? [buffer] : [];
    }),
  );
}
