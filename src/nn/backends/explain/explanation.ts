import type { Tensor } from '../../tensor.ts';
import type { Buffer } from '../plan/plan.ts';
import type { Name } from '../plan/print.ts';
import type { Step } from '../plan/step.ts';

/** One program of a step: a loop that runs without stopping. */
export interface ExplainedProgram {
  readonly kind: Step['kind'];
  /** What its loop does, in one line. @param name how each buffer is to be called */
  readonly print: (name?: Name) => string;
  /** The tensors whose numbers it makes, whether or not they are ever in memory. */
  readonly computes: readonly Tensor[];
  /** Buffers, by number. */
  readonly reads: readonly number[];
  readonly writes: readonly number[];
  /** Functions in WebAssembly's text format, its own first, or one GLSL program for each draw. */
  readonly code: readonly string[];
}

/** Numbers in memory while a step runs. */
export interface ExplainedBuffer {
  /** Given numbers g, temporary ones t, results r. */
  readonly name: string;
  /** How many numbers it holds. */
  readonly size: number;
  readonly purpose: Buffer['purpose'];
  /** The first program that writes it (−1 for given numbers) and the last that touches it, from 0. */
  readonly first: number;
  readonly last: number;
  /** Where in the arena it begins, counted in numbers; null where it has memory of its own. */
  readonly place: number | null;
  /** The buffer that it is a part of, and where in it, where it lies beside others. */
  readonly within: Buffer['within'];
  /** Where the code finds it, in bytes; null for webgl, where each buffer is a texture. */
  readonly address: number | null;
  /** Tensors whose numbers lie in it. */
  readonly holds: readonly Tensor[];
}

/** Why numbers are written to memory and not handed on inside a loop. */
export type Reason =
  /** Somebody reads them after the step. */
  | 'result'
  /** They are a parameter's next value, or what an optimizer remembers. */
  | 'state'
  /** Every one of them is finished only after many others were read. */
  | 'collected'
  /** A product reads each of them many times over. */
  | 'factor'
  /** More than one loop needs them, and computing them twice costs more than storing them. */
  | 'shared';

/** What became of a tensor. */
export type Fate =
  /** Its numbers stand in a buffer before the step begins. */
  | { readonly kind: 'given'; readonly buffer: number }
  /** It is one number, and that is part of the code. */
  | { readonly kind: 'written-in'; readonly value: number }
  /** The same numbers as another's, read in another order, or repeated. */
  | { readonly kind: 'view'; readonly of: Tensor }
  /** Computed inside these programs and used at once: its numbers are never in memory. */
  | { readonly kind: 'inside'; readonly programs: readonly number[] }
  | {
      readonly kind: 'stored';
      readonly program: number;
      readonly buffer: number;
      readonly reason: Reason;
    };

/** What a compiled step becomes on a device: the graph as programs and places. */
export interface Explanation {
  readonly programs: readonly ExplainedProgram[];
  readonly buffers: readonly ExplainedBuffer[];
  /** How many numbers the arena holds. */
  readonly arenaSize: number;
  /** Everything the step computes, inputs before outputs. */
  readonly tensors: readonly Tensor[];
  /** @throws for a tensor that is no part of the step */
  readonly fateOf: (tensor: Tensor) => Fate;
  /** The function that calls the programs in order, as text; empty for webgl. */
  readonly run: string;
  /** How long the code is as machines take it, in bytes: the module, or the text of all shaders. */
  readonly bytes: number;
}

/** For which device a step is to be explained. */
export interface ExplainOptions {
  readonly backend?: 'wasm' | 'webgl';
  /** For wasm; webgl computes in float32 only. */
  readonly precision?: 'float32' | 'float64';
  /** For wasm: fast code may hold instructions that not every machine has. */
  readonly mode?: 'strict' | 'fast';
}
