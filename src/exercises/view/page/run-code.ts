import type { RunCode } from '../../engine/run-code.ts';

/** The sandbox, fetched when a program is first run. */
export async function loadRunCode(): Promise<RunCode> {
  const found = await import('../../../widgets/kit/code/sandbox/run-program.ts').catch(() => null);
  if (found === null)
    throw new Error('The sandbox that runs programs could not be fetched. Is there a network? Your answer stands, and no check was counted.'); // biome-ignore format: one line
  return found.runProgram;
}
