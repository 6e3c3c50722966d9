import * as mathematics from '../../math/index.ts';
import type { Plan } from '../plan/plan.ts';
import type { Lanes } from './arithmetic/lanes.ts';
import { Library } from './arithmetic/library.ts';
import { ModuleBuilder, OUTSIDE } from './assembler/module-builder.ts';
import { bandsOf, type Cache, emissionOfTurns, ofOneTurn } from './bands.ts';
import { type Emission, SCRATCH } from './emission.ts';
import { emitStep, scratchBytesOf } from './steps.ts';

/** A buffer that lies in no other one, and how far into it a buffer begins, in elements. */
export function outermost(plan: Plan, buffer: number): { buffer: number; offset: number } {
  let offset = 0;
  let at = buffer;
  for (let { within } = plan.buffers[at]!; within; { within } = plan.buffers[at]!) {
    offset += within.offset;
    at = within.buffer;
  }
  return { buffer: at, offset };
}

/** Scratch memory that is enough for every step of a plan. */
export const scratchFor = (plan: Plan, lanes: Lanes): number =>
  plan.steps.reduce((most, step) => Math.max(most, scratchBytesOf(step, lanes)), 0);

/**
 * A plan as a module: one function for each step, and `run`, which calls them in order, those of a band in turns.
 *
 * @param place where each buffer that lies in no other begins, and scratch memory (`SCRATCH`)
 * @param cache when steps take turns, to the same numbers
 */
export function moduleOf(
  plan: Plan,
  lanes: Lanes,
  place: Emission['place'],
  cache?: Cache,
): ModuleBuilder {
  const module = new ModuleBuilder();
  const emission: Emission = {
    module,
    begin: (name) => module.function(name),
    lanes,
    library: new Library(module),
    place(buffer, f) {
      if (buffer === SCRATCH) return place(buffer, f);
      const outer = outermost(plan, buffer);
      const { base, offset } = place(outer.buffer, f);
      return { base, offset: offset + outer.offset * lanes.bytes };
    },
    size: (buffer) => plan.buffers[buffer]!.size,
  };
  const run = module.function('run');
  const bands = bandsOf(plan, lanes.bytes, cache);
  const nameOf = (i: number) => `${plan.steps[i]!.kind}_${i + 1}`;
  for (let i = 0; i < plan.steps.length; ) {
    const band = bands.get(i);
    if (!band) {
      run.call(emitStep(emission, plan.steps[i]!, nameOf(i)));
      i += 1;
      continue;
    }
    const functions = band.steps.map((step, k) =>
      emitStep(
        emissionOfTurns(emission, band.ways[k]!, band),
        ofOneTurn(step, band),
        nameOf(i + k),
      ),
    );
    const turn = run.local('turn', 'i32');
    run.each(turn, 0, band.turns, 1, () => {
      for (const one of functions) run.call(one, turn);
    });
    i += functions.length;
  }
  module.export(run);
  return module;
}

/** The module at work on a memory. */
export function started(module: ModuleBuilder, memory: WebAssembly.Memory): () => void {
  const { sin, cos } = mathematics;
  const compiled = new WebAssembly.Module(module.bytes());
  const outside = { [OUTSIDE.memory]: memory, sin, cos };
  const { run } = new WebAssembly.Instance(compiled, { [OUTSIDE.module]: outside }).exports;
  if (typeof run !== 'function') throw new Error('wasm: a module without its function run');
  return run as () => void; // the platform's type says only that it can be called
}
