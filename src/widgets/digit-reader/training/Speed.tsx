import { useRef } from 'preact/hooks';
import { updatesPerStep } from '../../../experiments/digits/training.ts';
import { batch } from '../model.ts';

interface SpeedProps {
  /** Steps of the run that have arrived. */
  readonly done: number;
  readonly where: string;
  /** Why there, where that is not what was asked for. */
  readonly why: string;
}

/** How many pictures a second the net learned from, measured from the first frame to the latest. */
export function Speed({ done, where, why }: SpeedProps) {
  const clock = useRef({ from: 0, steps: 0, done: 0, rate: 0 });
  const { current } = clock;
  const now = typeof performance === 'undefined' ? 0 : performance.now();
  if (done < current.done || current.from === 0) Object.assign(current, { from: now, steps: done, rate: 0 }); // biome-ignore format: one line
  if (done > current.done && now > current.from)
    current.rate = (1000 * (done - current.steps) * updatesPerStep * batch) / (now - current.from);
  current.done = done;
  if (where === '') return null;
  // A rate of hundreds that changed by single pictures would flicker.
  const step = current.rate < 100 ? 1 : 10;
  const rate = current.rate > 0 ? `${Math.max(1, Math.round(current.rate / step) * step)} pictures a second ` : ''; // biome-ignore format: one line
  return (
    <div class="digit-reader__speed">
      <p>
        {rate}
        {where}
      </p>
      <p role="status">{why}</p>
    </div>
  );
}
