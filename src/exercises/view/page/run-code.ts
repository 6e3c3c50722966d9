import { loadRunner } from '../../../widgets/kit/code/sandbox/load-runner.ts';
import type { RunCode } from '../../engine/run-code.ts';

/** The sandbox, fetched before a program is first run. */
export async function loadRunCode(): Promise<RunCode> {
  const found = await loadRunner().catch(() => null);
  if (found === null)
    throw new Error('The sandbox that runs programs could not be fetched. Is there a network? Your answer stands, and no check was counted.'); // biome-ignore format: one line
  return found;
}
