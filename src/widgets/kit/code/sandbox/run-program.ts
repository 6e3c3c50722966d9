import library from './inside/worker.ts?bundled';
import type { RunProgram } from './program.ts';
import { runInside } from './run-inside.ts';

/** Runs a program, and after it its tests. */
export const runProgram: RunProgram = (source, options) =>
  runInside(source, { ...options, library });
