// Whether a plan's memory is right, found out from its steps alone.

import type { Plan } from '../../../../src/nn/backends/plan/plan.ts';
import type { Arithmetic, Step } from '../../../../src/nn/backends/plan/step.ts';

const loadsOf = (arithmetic: Arithmetic): number[] =>
  arithmetic.flatMap((one) => (one.kind === 'load' ? [one.view.buffer] : []));

/** The buffers that a step reads and writes. */
export function touched(step: Step): { reads: number[]; writes: number[] } {
  switch (step.kind) {
    case 'map':
      return { reads: loadsOf(step.arithmetic), writes: step.outputs.map(({ buffer }) => buffer) };
    case 'reduce':
      return { reads: loadsOf(step.arithmetic), writes: step.folds.map(({ buffer }) => buffer) };
    case 'matmul': {
      const after = step.after
        ? touched({ kind: 'map', ...step.after })
        : { reads: [], writes: [] };
      return {
        reads: [step.a.buffer, step.b.buffer, ...after.reads],
        writes: [step.buffer, ...after.writes],
      };
    }
    case 'pad':
    case 'fold':
      return { reads: loadsOf(step.arithmetic), writes: [step.output.buffer] };
    case 'gather':
    case 'scatterAdd':
      return { reads: [step.x, step.indices], writes: [step.buffer] };
    case 'copy':
      return { reads: [step.from], writes: [step.to] };
  }
}

/** A temporary buffer in the arena, and when its numbers matter. */
export interface Life {
  readonly buffer: number;
  readonly from: number;
  readonly to: number;
  readonly place: number;
  readonly size: number;
}

/** The buffer in the arena that a buffer lies in. */
function outermost(plan: Plan, buffer: number): number {
  const { within } = plan.buffers[buffer]!;
  return within ? outermost(plan, within.buffer) : buffer;
}

export function livesIn(plan: Plan): Life[] {
  const lives = new Map<number, { from: number; to: number }>();
  for (const [i, step] of plan.steps.entries()) {
    const { reads, writes } = touched(step);
    for (const buffer of [...reads, ...writes]) {
      const outer = outermost(plan, buffer);
      if (plan.places[outer]! < 0) continue;
      const life = lives.get(outer);
      if (life) life.to = i;
      else lives.set(outer, { from: i, to: i });
    }
  }
  return [...lives].map(([buffer, { from, to }]) => ({
    buffer,
    from,
    to,
    place: plan.places[buffer]!,
    size: plan.buffers[buffer]!.size,
  }));
}

const overlap = (a: Life, b: Life): boolean =>
  a.place < b.place + b.size && b.place < a.place + a.size;

/** Pairs of buffers that are in each other's way: both needed at a time, in the same place. */
export function collisions(plan: Plan): string[] {
  const lives = livesIn(plan);
  const found: string[] = [];
  for (const [i, a] of lives.entries()) {
    for (const b of lives.slice(i + 1)) {
      if (!overlap(a, b)) continue;
      const [first, second] = a.from <= b.from ? [a, b] : [b, a];
      const isInTurn = first.to < second.from;
      // One step may read the one and write the other, in exactly the same place.
      const isHandedOver =
        first.to === second.from &&
        first.from < second.from &&
        first.place === second.place &&
        first.size === second.size;
      const isOfProduct = isBareProduct(plan, first, second);
      if (!isInTurn && !isHandedOver && !isOfProduct) {
        found.push(`buffers ${first.buffer} and ${second.buffer}`);
      }
    }
  }
  return found;
}

/** A bare product that nobody reads but what comes right after it, which takes its place. */
function isBareProduct(plan: Plan, ...pair: [Life, Life]): boolean {
  const [a, b] = pair;
  const step = plan.steps[a.from]!;
  if (a.from !== b.from || step.kind !== 'matmul') return false;
  const bare = pair.find(({ buffer }) => buffer === step.buffer);
  return bare !== undefined && bare.to === a.from && a.place === b.place && a.size === b.size;
}

/** The arena, against the most that temporary buffers need at any one time, in whole 16 bytes. */
export function arenaRatio(plan: Plan): number {
  const lives = livesIn(plan);
  let peak = 0;
  for (const i of plan.steps.keys()) {
    // What hands its place over is counted once.
    const places = new Map<number, number>();
    for (const { from, to, place, size } of lives) {
      if (from <= i && i <= to) places.set(place, Math.ceil(size / 4) * 4);
    }
    peak = Math.max(peak, [...places.values()].reduce((sum, size) => sum + size, 0)); // biome-ignore format: one line
  }
  return peak === 0 ? 1 : plan.arenaSize / peak;
}
