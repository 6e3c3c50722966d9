import type { RunCode } from '../../engine/run-code.ts';

/** The sandbox, fetched when a program is first run. */
export async function loadRunCode(): Promise<RunCode> {
  throw new Error('Programs cannot be run here yet; what you wrote stays.');
}
