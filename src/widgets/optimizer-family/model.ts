import * as z from 'zod/mini';
import { formatNumber } from '../../experiments/format-number.ts';
import { type KinName, kinNames } from '../../experiments/optimizers/adam/kinship.ts';
import { laneLooks } from '../kit/lanes/lane-look.ts';
import type { Widget } from '../kit/widget.ts';
import { claims } from './family.ts';

/** The tree has no settings. */
export type State = Readonly<Record<never, never>>;

/** How far each pair of rules was ever apart. */
export type Found = Readonly<Partial<Record<KinName, number>>>;

export const widget: Widget<State, null> = {
  id: 'optimizer-family',
  version: 1,
  schema: z.object({}),
  limits: {},
  trace: () => null,
  describe: () => sentence({}),
};

/** What a distance says: nothing, or how little. */
export const told = (distance: number | undefined): string =>
  distance === undefined
    ? '…'
    : distance === 0
      ? 'the same'
      : `${formatNumber(distance, { digits: 2 })} apart`;

export function sentence(found: Found): string {
  const tried = kinNames.filter((name) => found[name] !== undefined);
  if (tried.length < kinNames.length)
    return '**Nine rules, each with what it added.** Six claims wait to be tried. Press Try.';
  const same = tried.filter((name) => found[name] === 0).length;
  return `**In fifty updates down the valley ${same} of the six pairs are never apart at all,** and the farthest is ${formatNumber(Math.max(...tried.map((name) => found[name]!)), { digits: 2 })}.`;
}

export const table = (found: Found) => ({
  columns: ['rule', 'with', 'is', 'farthest apart in 50 updates'],
  rows: claims.map(({ kin, from, set, to }) => [laneLooks[from].name, set, to, found[kin] ?? null]),
});
