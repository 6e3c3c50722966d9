import type { CompiledStep, StepResult, Tensor } from '../../nn/index.ts';

/**
 * The way back for a run whose every update follows from the one before: a checkpoint is the number
 * of updates. Who set it finds the place remembered; everyone else goes the way again.
 */
export function retrace<Inputs extends readonly Tensor[]>(
  step: CompiledStep<Inputs, StepResult>,
  inputs: Inputs,
): { checkpoint(): number; restore(updates: number): void } {
  const places = new Map([[0, step.checkpoint()]]);
  return {
    checkpoint() {
      places.set(step.step, step.checkpoint());
      return step.step;
    },
    restore(updates) {
      (places.get(updates) ?? places.get(0)!).restore();
      while (step.step < updates) step.run(...inputs);
    },
  };
}
