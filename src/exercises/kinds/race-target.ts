import * as z from 'zod/mini';
import { onSeeds } from './claims.ts';

/** What a target on a race of optimisers is judged by. */
export interface RaceResult {
  /** Updates to the goal; more than any budget where it is not reached. */
  readonly updates: number;
}

const frame = z.object({
  ways: z.array(z.object({ end: z.object({ kind: z.string(), update: z.number() }) })),
});

/** Reads the first lane of a run of `optimizer-race`. @param budget updates that the race has */
export const readRace =
  (budget: number) =>
  (found: unknown): RaceResult => {
    const [way] = frame.parse(found).ways;
    return { updates: way?.end.kind === 'goal' ? way.end.update : 2 * budget };
  };

/** Wants the goal within so many updates. @param goal as the landscape has it: `f below 10⁻⁶` */
export const updatesTo = (
  goal: string,
  { atMost, near }: { readonly atMost: number; readonly near: number },
) =>
  onSeeds<RaceResult>([1, 1], {
    id: 'updates',
    name: `updates to ${goal}`,
    bound: { atMost },
    near,
    of: ({ updates }) => updates,
  });
