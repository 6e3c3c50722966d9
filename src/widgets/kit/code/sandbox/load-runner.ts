import { openSandbox } from './frame.ts';
import type { RunProgram } from './program.ts';

/**
 * What runs programs, fetched for the first one and then here for all.
 *
 * @throws where it cannot be fetched; the next call tries again
 */
export async function loadRunner(): Promise<RunProgram> {
  // A browser never asks again for a module that once did not come: first the frame shows that there is a network.
  await openSandbox();
  return (await import('./run-program.ts')).runProgram;
}
