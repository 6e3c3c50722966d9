import { isSameLayout, type Layout } from '../device/layout.ts';
import type { DrawnPlan } from '../drawn/drawn-plan.ts';
import type { Draw } from '../shader/shader.ts';
import { writtenIn } from '../steps/draw-step.ts';

/** A draw of a recorded step, with places instead of buffers. */
interface PlacedDraw {
  readonly draw: Draw;
  readonly inputs: readonly number[];
  readonly outputs: readonly { readonly place: number; readonly layer: number }[];
}

/**
 * Where every buffer of a recorded step lies: each place will be one texture. What lives only for a
 * while gives its place on. A state that is written anew gets a second place, since WebGL cannot
 * read a texture that it writes; the two change roles with every run.
 */
export class Places {
  readonly draws: PlacedDraw[] = [];
  /** The layout of the texture in each place. */
  readonly layouts: Layout[] = [];
  /** Places that change roles after each run. */
  readonly pairs: (readonly [number, number])[] = [];
  private readonly drawn: DrawnPlan;
  /** Where each buffer lies at this point of the plan. */
  private readonly now = new Map<number, number>();
  /** Where each given buffer lies when a run begins. */
  private readonly atStart = new Map<number, number>();
  private readonly free: number[] = [];
  /** Results that become a state's numbers by changing roles with them, without a copy. */
  private readonly successors = new Map<number, number>();

  constructor(drawn: DrawnPlan) {
    this.drawn = drawn;
    const { plan, layouts } = drawn;
    for (const [buffer, { purpose }] of plan.buffers.entries()) {
      if (purpose !== 'given' || !layouts[buffer]) continue;
      this.atStart.set(buffer, this.place(buffer));
    }
    for (const step of plan.steps) {
      if (step.kind !== 'copy' || !this.mayChangeRoles(step.from, step.to)) continue;
      this.successors.set(step.from, step.to);
    }
    for (const i of plan.steps.keys()) this.go(i);
    for (const [buffer, start] of this.atStart) {
      const end = this.now.get(buffer)!;
      if (end !== start) this.pairs.push([start, end]);
    }
  }

  /** The place of a given buffer when a run begins. */
  startOf(buffer: number): number {
    return this.atStart.get(buffer)!;
  }

  /** The place of a buffer when a run ends. */
  endOf(buffer: number): number {
    return this.now.get(buffer)!;
  }

  private mayChangeRoles(from: number, to: number): boolean {
    const { plan, layouts } = this.drawn;
    const [a, b] = [layouts[from], layouts[to]];
    return (
      plan.buffers[from]!.purpose !== 'given' &&
      plan.buffers[to]!.purpose === 'given' &&
      !this.successors.has(from) &&
      a !== null &&
      b !== null &&
      isSameLayout(a!, b!)
    );
  }

  private place(buffer: number): number {
    const layout = this.drawn.layouts[buffer]!;
    const { purpose } = this.drawn.plan.buffers[buffer] ?? { purpose: 'temporary' };
    const isPassing = purpose === 'temporary' && !this.successors.has(buffer);
    const found = isPassing
      ? this.free.findIndex((place) => isSameLayout(this.layouts[place]!, layout))
      : -1;
    const place = found >= 0 ? this.free.splice(found, 1)[0]! : this.layouts.push(layout) - 1;
    this.now.set(buffer, place);
    return place;
  }

  private go(i: number): void {
    const { plan, steps } = this.drawn;
    const step = plan.steps[i]!;
    if (step.kind === 'copy' && this.successors.get(step.from) === step.to) {
      this.now.set(step.to, this.now.get(step.from)!);
      return;
    }
    const { draws, scratch } = steps[i]!;
    if (draws.length === 0) return;
    const reads = new Map(this.now);
    for (const buffer of [...writtenIn(step), ...scratch]) {
      if (draws.some(({ outputs }) => outputs.some((one) => one.buffer === buffer))) {
        this.place(buffer);
      }
    }
    for (const draw of draws) {
      this.draws.push({
        draw,
        inputs: draw.inputs.map((buffer) =>
          scratch.includes(buffer) ? this.now.get(buffer)! : reads.get(buffer)!,
        ),
        outputs: draw.outputs.map(({ buffer, layer }) => ({ place: this.now.get(buffer)!, layer })),
      });
    }
    this.giveOn(i, scratch);
  }

  /** Frees the places of what nobody reads after a step. */
  private giveOn(i: number, scratch: readonly number[]): void {
    const { buffers } = this.drawn.plan;
    for (const [buffer, place] of this.now) {
      const isOver =
        scratch.includes(buffer) ||
        (buffers[buffer]?.purpose === 'temporary' &&
          !this.successors.has(buffer) &&
          buffers[buffer]!.last <= i);
      if (!isOver) continue;
      this.now.delete(buffer);
      this.free.push(place);
    }
  }
}
