import type { Step } from '../plan/step.ts';
import type { Lanes } from './arithmetic/lanes.ts';
import type { Library } from './arithmetic/library.ts';
import { type Operand, op } from './assembler/expression.ts';
import type { FunctionBuilder } from './assembler/function-builder.ts';
import type { ModuleBuilder } from './assembler/module-builder.ts';

/** Where something begins in memory: at address `base` + `offset`, in bytes. */
export interface Place {
  /** 0 where the address is known; otherwise a variable that holds it. */
  readonly base: Operand;
  readonly offset: number;
}

/** What the code of a step needs to know besides the step. */
export interface Emission {
  /** Functions are added here: the step's own and any that it calls. */
  readonly module: ModuleBuilder;
  /** Begins the function that runs the step. */
  begin(name: string): FunctionBuilder;
  readonly lanes: Lanes;
  /** The long functions of the module. */
  readonly library: Library;
  /**
   * Where a buffer of the plan begins, for use in the function `f`; or where scratch memory begins,
   * 16-byte aligned: as much as `scratchBytes` asked for, holding what other steps left there.
   */
  place(buffer: number, f: FunctionBuilder): Place;
  /** How many numbers a buffer holds. */
  size(buffer: number): number;
}

/** A buffer's address as a value. */
export function addressIn(emission: Emission, f: FunctionBuilder, buffer: number): Operand {
  const { base, offset } = emission.place(buffer, f);
  return base === 0 ? offset : op('i32.add', base, offset);
}

/** The number that stands for scratch memory where a view names a buffer. */
export const SCRATCH = -1;

/** Writes the code of one kind of step. */
export interface Emitter<Kind extends Step['kind']> {
  /** How much memory the step needs while it runs. */
  scratchBytes?(step: Extract<Step, { kind: Kind }>, lanes: Lanes): number;
  /** Adds the function that runs the step once. */
  emit(emission: Emission, step: Extract<Step, { kind: Kind }>, name: string): FunctionBuilder;
}

/** The arithmetic of a map, and the shape it runs over. */
export type MapOf = Omit<Extract<Step, { kind: 'map' }>, 'kind'>;

/**
 * Adds a function (first: i32, last: i32) that runs a map for some of its rows: those from `first`
 * up to, not including, `last`, a row being one index over the first `leading` axes together.
 */
export type EmitMapRows = (
  emission: Emission,
  map: MapOf,
  leading: number,
  name: string,
) => FunctionBuilder;
