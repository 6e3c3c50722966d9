import type { Step } from '../plan/step.ts';
import type { Lanes } from './arithmetic/lanes.ts';
import type { FunctionBuilder } from './assembler/function-builder.ts';
import type { Emission } from './emission.ts';
import { copyEmitter } from './loops/copy.ts';
import { gatherEmitter, scatterAddEmitter } from './loops/gather.ts';
import { mapEmitter } from './loops/map.ts';
import { foldEmitter, padEmitter } from './loops/pad.ts';
import { reduceEmitter } from './loops/reduce.ts';
import { productEmitter } from './product/product.ts';

/** Adds a function that runs one step of a plan. */
export function emitStep(emission: Emission, step: Step, name: string): FunctionBuilder {
  switch (step.kind) {
    case 'map':
      return mapEmitter.emit(emission, step, name);
    case 'reduce':
      return reduceEmitter.emit(emission, step, name);
    case 'matmul':
      return productEmitter.emit(emission, step, name);
    case 'pad':
      return padEmitter.emit(emission, step, name);
    case 'fold':
      return foldEmitter.emit(emission, step, name);
    case 'gather':
      return gatherEmitter.emit(emission, step, name);
    case 'scatterAdd':
      return scatterAddEmitter.emit(emission, step, name);
    case 'copy':
      return copyEmitter.emit(emission, step, name);
  }
}

/** How much scratch memory a step needs while it runs. */
export function scratchBytesOf(step: Step, lanes: Lanes): number {
  if (step.kind === 'reduce') return reduceEmitter.scratchBytes!(step, lanes);
  if (step.kind === 'matmul') return productEmitter.scratchBytes!(step, lanes);
  return 0;
}
