import type { Plan } from '../../plan/plan.ts';
import type { Capabilities } from '../device/device.ts';
import { type Layout, layoutOf } from '../device/layout.ts';
import { Shader } from '../shader/shader.ts';

/** What a plan's steps need to know while they become draws. */
export class Drawing {
  readonly capabilities: Capabilities;
  /** How each buffer lies, scratch buffers behind those of the plan; null for a number given by value. */
  readonly layouts: (Layout | null)[];
  private readonly plan: Plan;
  private step = -1;

  constructor(plan: Plan, layouts: readonly (Layout | null)[], capabilities: Capabilities) {
    this.plan = plan;
    this.layouts = [...layouts];
    this.capabilities = capabilities;
  }

  /** Says which step is to be drawn next. */
  begin(step: number): void {
    this.step = step;
  }

  layoutOf(buffer: number): Layout {
    return this.layouts[buffer]!;
  }

  shader(): Shader {
    return new Shader((buffer) => this.layouts[buffer] ?? null);
  }

  /** A buffer for one step alone. */
  scratch(layout: Layout): number {
    return this.layouts.push(layout) - 1;
  }

  scratchOf(size: number): number {
    return this.scratch(layoutOf(size, this.capabilities.largestTexture));
  }

  /** Whether anybody reads a buffer after this step. */
  isWanted(buffer: number): boolean {
    const { purpose, last } = this.plan.buffers[buffer]!;
    return purpose !== 'temporary' || last > this.step;
  }

  /** As many as a machine writes at once, and so on. */
  inGroups<Output>(outputs: readonly Output[]): Output[][] {
    const { outputs: most } = this.capabilities;
    return Array.from({ length: Math.ceil(outputs.length / most) }, (_, i) =>
      outputs.slice(i * most, (i + 1) * most),
    );
  }
}
