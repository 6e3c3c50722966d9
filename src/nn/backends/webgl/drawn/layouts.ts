import { sizeOf } from '../../../shape.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Capabilities } from '../device/device.ts';
import { inRows, isFull, type Layout, layoutOf, texelsOf } from '../device/layout.ts';
import { writtenIn } from '../steps/draw-step.ts';
import { pixelOf } from '../steps/fold.ts';
import { factorsOf } from '../steps/product/factors.ts';
import { rowLengthFor } from '../steps/product/operand.ts';
import { writtenBy } from '../steps/product/product.ts';
import { type Product, workOf } from '../steps/product/work.ts';

/** Buffers that one program writes, or that take each other's place: all of them lie alike. */
class Groups {
  private readonly first: number[];

  constructor(count: number) {
    this.first = Array.from({ length: count }, (_, i) => i);
  }

  of(buffer: number): number {
    let at = buffer;
    while (this.first[at] !== at) at = this.first[at]!;
    return at;
  }

  join(buffers: readonly number[]): void {
    const [group, ...others] = buffers.map((buffer) => this.of(buffer));
    for (const other of others) this.first[other] = group!;
  }
}

/**
 * How each buffer of a plan lies. What does not matter is about square; products are laid out as
 * they are drawn, and their factors so that a program finds them without dividing.
 *
 * @param fixed buffers that have their layout already; null for numbers that are given by value
 */
export function layoutsOf(
  plan: Plan,
  fixed: ReadonlyMap<number, Layout | null>,
  capabilities: Capabilities,
): (Layout | null)[] {
  const { largestTexture: limit } = capabilities;
  const groups = new Groups(plan.buffers.length);
  for (const step of plan.steps) {
    groups.join(step.kind === 'copy' ? [step.from, step.to] : writtenIn(step));
  }
  const chosen = new Map<number, Layout>();
  for (const [buffer, layout] of fixed) if (layout) chosen.set(groups.of(buffer), layout);
  const given = new Set(plan.leaves.filter((leaf) => leaf >= 0).map((leaf) => groups.of(leaf)));
  const wish = (buffer: number, layout: Layout) => {
    const group = groups.of(buffer);
    // What comes from outside comes without gaps.
    if (fixed.get(buffer) === null || chosen.has(group)) return;
    if (isFull(layout) || !given.has(group)) chosen.set(group, layout);
  };
  const tiled: Product[] = [];
  for (const [i, step] of plan.steps.entries()) {
    if (step.kind !== 'matmul') continue;
    const isWanted = (buffer: number) =>
      plan.buffers[buffer]!.purpose !== 'temporary' || plan.buffers[buffer]!.last > i;
    const written = writtenBy(step, isWanted);
    const { tile, output } = workOf(step, written.length, capabilities);
    if (tile > 1) tiled.push(step);
    if (output) wish(written[0]!, output);
  }
  for (const step of plan.steps) {
    const pixel = step.kind === 'fold' ? pixelOf(step, limit) : null;
    if (step.kind !== 'fold' || pixel === null) continue;
    wish(step.output.buffer, inRows(pixel, sizeOf(step.image) / pixel, limit));
  }
  for (const step of tiled) {
    const { batch, rows, columns, inner } = factorsOf(step);
    for (const [{ buffer, offset }, axes] of [
      [step.a, [batch.a, rows, inner.a]],
      [step.b, [batch.b, inner.b, columns]],
    ] as const) {
      const length = rowLengthFor(axes, offset, limit);
      if (length === null) continue;
      const texels = texelsOf(plan.buffers[buffer]!.size);
      let width = length / 4;
      while (Math.ceil(texels / width) > limit && width * 2 <= limit) width *= 2;
      wish(buffer, inRows(width * 4, Math.ceil(texels / width), limit));
    }
  }
  return plan.buffers.map(({ size }, buffer) => {
    const given = fixed.get(buffer);
    if (given !== undefined) return given;
    return chosen.get(groups.of(buffer)) ?? layoutOf(size, limit);
  });
}
