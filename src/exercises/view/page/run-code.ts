import type { RunCode } from '../../engine/run-code.ts';

/** The sandbox, fetched when a program is first run. */
export const loadRunCode = async (): Promise<RunCode> => async () => ({
  kind: 'stopped',
  reason: 'error',
  message: 'The sandbox is not here yet.',
  line: null,
  output: [],
});
