import type { Trial } from '../../../experiments/optimizers/rate-search.ts';
import type { Lane } from '../lanes/lane.ts';
import { looksOf } from '../lanes/lane-look.ts';
import { triedRates } from './tried-rates.ts';

/** How a trial ended, in two words. */
function ended({ end: { kind, update } }: Trial): string {
  if (kind === 'goal') return `goal at ${update}`;
  return kind === 'never' ? 'no goal' : `${kind} at ${update}`;
}

/** Every learning rate of every lane: how it ended, and at which height. */
export function rateTable(
  lanes: readonly Lane[],
  found: readonly (readonly Trial[] | undefined)[],
) {
  const looks = looksOf(lanes);
  const known = found.flatMap((trials, i) =>
    trials?.length ? [{ trials, name: looks[i]!.name }] : [],
  );
  return {
    columns: ['learning rate', ...known.flatMap(({ name }) => [name, `height, ${name}`])],
    rows: triedRates.map((rate, i) => [
      rate,
      ...known.flatMap(({ trials }) => {
        const trial = trials[i];
        return [trial ? ended(trial) : null, trial?.height ?? null];
      }),
    ]),
  };
}
