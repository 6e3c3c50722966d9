import type { Tensor } from '../tensor.ts';

/** Numbers as they are read: in the precision of the backend that computed them. */
export type Numbers = Float64Array | Float32Array;

/** The numbers of one tensor, wherever a backend keeps them. Never changed once written. */
export interface Values {
  /** The numbers in row-major order; not to be written to. */
  read(): Numbers;
  readLater(): Promise<Numbers>;
  /** Whether none of them is infinite or NaN, without a copy; absent where they have to be fetched for that. */
  areFinite?(): boolean;
  /** Gives the memory back; reading afterwards is an error. */
  free(): void;
  /** The same numbers for another tensor, given back separately. */
  share(): Values;
  /** Says that the engine itself is done with it: `memory()` counts it no longer, but whoever holds it can read it. */
  release(): void;
}

/** What an engine holds at this moment. */
export interface Memory {
  readonly tensors: number;
  readonly bytes: number;
  readonly textures: number;
}

/** What has become of a device that the machine can take away. */
export interface Losses {
  /** How often it was taken away. */
  readonly times: number;
  /** Whether the machine gives no other one; until it does, the processor computes. */
  readonly isGone: boolean;
}

/** The devices: float64 in plain loops, SIMD WebAssembly, and a graphics card. */
export type BackendName = 'reference' | 'wasm' | 'webgl';

/** Options of `setBackend`. Precision belongs to the backend; there is no dtype anywhere else. */
export interface BackendOptions {
  readonly precision?: 'float32' | 'float64';
  readonly mode?: 'strict' | 'fast';
}

/** A training step as a graph, to be run again and again with other numbers. */
export interface Recording {
  /** Everything the step computes, inputs before outputs, each exactly once. */
  readonly order: readonly Tensor[];
  /** The leaves that each run is given anew. */
  readonly inputs: readonly Tensor[];
  /** What the step changes: a leaf that holds the old numbers, and what takes its place after a run. */
  readonly states: readonly { readonly before: Tensor; readonly after: Tensor }[];
  /** Leaves to be filled anew before each run (see `Tensor.refill`), in this order: they may share a random stream. */
  readonly refilled: readonly Tensor[];
  /** What can be read after a run. */
  readonly results: readonly Tensor[];
}

/** A recording that a device has prepared. Running it allocates nothing. */
export interface Replay {
  /** Whether the device can be taken away, with all numbers on it. Every method throws LostDevice then, until all states are set anew. */
  readonly isVolatile?: boolean;
  /** Copies numbers into the place of an input. */
  setInput(index: number, values: Values): void;
  /** Copies numbers into the place of a state. */
  setState(index: number, values: Values): void;
  /** Runs the step once. @param elapsed steps since the recording, for leaves that are filled anew */
  run(elapsed: number): void;
  /** A copy of a result of the last run. */
  result(index: number): Values;
  /** A copy of a state as it is now. */
  state(index: number): Values;
  free(): void;
}

/** A device that computes. Everything else in the library is the same on all of them. */
export interface Backend {
  readonly name: BackendName;
  readonly precision: 'float32' | 'float64';
  /** Takes numbers that the program already has, in row-major order. */
  upload(numbers: Float64Array): Values;
  /**
   * Computes tensors that have no values yet.
   *
   * @param order every tensor needed, inputs before outputs, each exactly once
   * @param roots those of them whose values must exist afterwards
   */
  compute(order: readonly Tensor[], roots: readonly Tensor[]): void;
  /** Prepares a step for being run many times; absent where calling the step again is the way. */
  record?(recording: Recording): Replay;
  memory(): Memory;
  /** Absent where the device cannot be taken away. */
  losses?(): Losses;
}
