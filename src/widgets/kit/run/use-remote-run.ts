import { useEffect, useMemo } from 'preact/hooks';
import { openRunner } from '../../../experiments/runner/open.ts';
import { createRemoteRun, type RemoteRun, type RemoteRunOptions } from './remote-run.ts';

/** A run in a worker that lives as long as the component. */
export function useRemoteRun<Config, Frame>(
  options: Omit<RemoteRunOptions<Config>, 'open'>,
): RemoteRun<Frame> {
  const run = useMemo(() => createRemoteRun<Config, Frame>({ ...options, open: openRunner }), []);
  useEffect(() => run.wake(), [run]);
  return run;
}
