import type { RunCode } from '../../engine/run-code.ts';

/** The sandbox, fetched when a program is first run. */
export async function loadRunCode(): Promise<RunCode> {
  const { runProgram } = await import('../../../widgets/kit/code/sandbox/run-program.ts');
  return runProgram;
}
