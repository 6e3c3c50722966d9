import { Progress } from '../player/Progress.tsx';
import type { RemoteRun } from './remote-run.ts';

interface RunProgressProps {
  readonly run: Pick<RemoteRun<unknown>, 'done' | 'isRunning' | 'cancel'>;
  /** Steps of the whole run. */
  readonly steps: number;
  /** The reader has asked for it. */
  readonly ran: boolean;
  /** How far it is, in words. */
  readonly label: string;
}

/** How far a run in a worker is, with a way out, for as long as it runs. */
export function RunProgress({ run, steps, ran, label }: RunProgressProps) {
  const done = run.done.value;
  if (!ran || !run.isRunning.value || done >= steps) return null;
  return <Progress label={label} share={done / steps} onCancel={run.cancel} />;
}
