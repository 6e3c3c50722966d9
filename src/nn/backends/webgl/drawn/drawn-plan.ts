import type { Plan } from '../../plan/plan.ts';
import type { Capabilities } from '../device/device.ts';
import type { Layout } from '../device/layout.ts';
import type { Draw } from '../shader/shader.ts';
import { drawStep, writtenIn } from '../steps/draw-step.ts';
import { Drawing } from '../steps/drawing.ts';
import { withFewInputs } from '../steps/few-inputs.ts';

/** A plan as draws. */
export interface DrawnPlan {
  readonly plan: Plan;
  /** How each buffer lies, and behind those of the plan the scratch buffers. */
  readonly layouts: readonly (Layout | null)[];
  /** For each step of the plan: its draws, and the scratch buffers that they use. */
  readonly steps: readonly {
    readonly draws: readonly Draw[];
    readonly scratch: readonly number[];
  }[];
}

/** Writes the programs of a plan. */
export function drawnPlan(
  plan: Plan,
  layouts: readonly (Layout | null)[],
  capabilities: Capabilities,
): DrawnPlan {
  const drawing = new Drawing(plan, layouts, capabilities);
  const steps = plan.steps.map((step, i) => {
    drawing.begin(i);
    const first = drawing.layouts.length;
    // Where there is nothing to write, there is nothing to draw.
    const isEmpty = writtenIn(step).every((buffer) => plan.buffers[buffer]!.size === 0);
    const scratchOf = (size: number) => drawing.scratchOf(size);
    const parts = isEmpty ? [] : withFewInputs(step, capabilities.inputs, scratchOf);
    const draws = parts.flatMap((part) => drawStep(drawing, part));
    const scratch = drawing.layouts.slice(first).map((_, k) => first + k);
    return { draws, scratch };
  });
  return { plan, layouts: drawing.layouts, steps };
}
