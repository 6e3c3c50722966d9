import { type Shape, sizeOf, stridesOf } from '../../../shape.ts';
import type { Arithmetic, Instruction, Output, Step } from '../../plan/step.ts';
import { viewsIn } from '../shader/arithmetic.ts';

type MapStep = Extract<Step, { kind: 'map' }>;

/** Arithmetic that reads few buffers, and the steps that come before it. */
interface Lightened {
  readonly before: readonly MapStep[];
  readonly arithmetic: Arithmetic;
  /** Where the results that are wanted stand now. */
  readonly results: readonly number[];
}

/** For each instruction, the buffers that it needs. */
function buffersOf(arithmetic: Arithmetic): Set<number>[] {
  const sets: Set<number>[] = [];
  for (const instruction of arithmetic) {
    const own = new Set<number>();
    if (instruction.kind === 'load') own.add(instruction.view.buffer);
    if (instruction.kind === 'apply') {
      for (const arg of instruction.args) for (const buffer of sets[arg]!) own.add(buffer);
    }
    sets.push(own);
  }
  return sets;
}

/** Only what some results need, and where those are then. */
function needed(
  arithmetic: Arithmetic,
  results: readonly number[],
): { arithmetic: Instruction[]; results: number[] } {
  const isNeeded = arithmetic.map(() => false);
  for (const result of results) isNeeded[result] = true;
  for (let i = arithmetic.length - 1; i >= 0; i--) {
    const instruction = arithmetic[i]!;
    if (!isNeeded[i] || instruction.kind !== 'apply') continue;
    for (const arg of instruction.args) isNeeded[arg] = true;
  }
  const placeOf: number[] = [];
  const kept: Instruction[] = [];
  for (const [i, instruction] of arithmetic.entries()) {
    placeOf.push(kept.length);
    if (!isNeeded[i]) continue;
    kept.push(
      instruction.kind === 'apply'
        ? { ...instruction, args: instruction.args.map((arg) => placeOf[arg]!) }
        : instruction,
    );
  }
  return { arithmetic: kept, results: results.map((result) => placeOf[result]!) };
}

/**
 * Computes parts of arithmetic beforehand until the rest reads no more buffers than a program can.
 *
 * @param scratch makes a buffer of a size
 */
function lightened(
  shape: Shape,
  arithmetic: Arithmetic,
  results: readonly number[],
  most: number,
  scratch: (size: number) => number,
): Lightened {
  const before: MapStep[] = [];
  let rest = { arithmetic: [...arithmetic], results: [...results] };
  for (;;) {
    const sets = buffersOf(rest.arithmetic);
    const all = new Set(sets.flatMap((set) => [...set]));
    if (all.size <= most) return { before, ...rest };
    // The largest part that still is one program.
    let part = -1;
    for (const [i, { size }] of sets.entries()) {
      if (rest.arithmetic[i]!.kind !== 'apply' || size > most || size < 2) continue;
      if (part < 0 || size > sets[part]!.size) part = i;
    }
    if (part < 0) throw new Error(`webgl: one function of more than ${most} buffers`);
    const own = needed(rest.arithmetic, [part]);
    const buffer = scratch(sizeOf(shape));
    const outputs = [{ instruction: own.results[0]!, buffer }];
    before.push({ kind: 'map', shape, arithmetic: own.arithmetic, outputs });
    rest.arithmetic[part] = {
      kind: 'load',
      view: { buffer, offset: 0, strides: stridesOf(shape) },
    };
    rest = needed(rest.arithmetic, rest.results);
  }
}

/** Steps that come to the same, none of which reads more buffers than a program can. */
export function withFewInputs(
  step: Step,
  most: number,
  scratch: (size: number) => number,
): readonly Step[] {
  const of = (shape: Shape, arithmetic: Arithmetic, results: readonly Output[]) => {
    const instructions = results.map(({ instruction }) => instruction);
    return lightened(shape, arithmetic, instructions, most, scratch);
  };
  switch (step.kind) {
    case 'map': {
      const { before, arithmetic, results } = of(step.shape, step.arithmetic, step.outputs);
      const outputs = step.outputs.map((output, i) => ({ ...output, instruction: results[i]! }));
      return [...before, { ...step, arithmetic, outputs }];
    }
    case 'reduce': {
      const { before, arithmetic, results } = of(step.shape, step.arithmetic, step.folds);
      const folds = step.folds.map((fold, i) => ({ ...fold, instruction: results[i]! }));
      return [...before, { ...step, arithmetic, folds }];
    }
    case 'pad':
    case 'fold': {
      const shape = step.kind === 'pad' ? step.inner : step.windows;
      const { before, arithmetic, results } = of(shape, step.arithmetic, [step.output]);
      const output = { ...step.output, instruction: results[0]! };
      return [...before, { ...step, arithmetic, output }];
    }
    case 'matmul': {
      const after = step.after && { kind: 'map' as const, ...step.after };
      // The product's own two factors are read besides.
      if (!after || viewedIn(after.arithmetic).size + 2 <= most) return [step];
      return [{ ...step, after: null }, ...withFewInputs(after, most, scratch)];
    }
    default:
      return [step];
  }
}

const viewedIn = (arithmetic: Arithmetic): Set<number> =>
  new Set(viewsIn(arithmetic).map(({ buffer }) => buffer));
