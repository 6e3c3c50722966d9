import * as z from 'zod/mini';
import type { Exercise } from '../exercise.ts';
import type { References } from './package.ts';

const paths = z.array(z.string());

/** `player/files.json`, written by `scripts/player.mjs`: the files of a package, and what each exercise adds. */
const list = z.object({
  format: z.literal('chain-rule/player'),
  schema: z.literal(1),
  version: z.string(),
  script: z.string(),
  style: z.string(),
  /** In every package. */
  always: paths,
  /** Where an experiment is run again. */
  runs: paths,
  /** What each experiment adds to that. */
  experiments: z.record(z.string(), paths),
  /** Where a program is written and run. */
  programs: paths,
  exercises: z.record(z.string(), z.object({ module: z.string(), files: paths })),
});

const references = z.record(z.string(), z.record(z.string(), z.string()));

export type Player = z.infer<typeof list>;

/** @throws when it is not the list of this release's player */
export function readPlayer(json: unknown): Player {
  const read = list.safeParse(json);
  if (!read.success)
    throw new Error(
      `readPlayer: player/files.json is not this release's (${read.error.issues[0]?.message})`,
    );
  return read.data;
}

/** @throws when it is not `player/references.json` */
export const readReferences = (json: unknown): References => references.parse(json);

/** Files for a basket of exercises, each once; nothing of an exercise that is not in it. */
export function filesFor(player: Player, exercises: readonly Exercise[]): readonly string[] {
  const experiments = exercises.flatMap(experimentsOf);
  const own = exercises.flatMap(({ id }) => {
    const found = player.exercises[id];
    if (!found)
      throw new Error(
        `filesFor: the player has no exercise ${id}; it has ${Object.keys(player.exercises).join(', ')}`,
      );
    return found.files;
  });
  return [
    ...new Set([
      ...player.always,
      ...(experiments.length > 0 ? player.runs : []),
      ...experiments.flatMap((name) => player.experiments[name] ?? []),
      ...(exercises.some(({ kind }) => kind === 'code') ? player.programs : []),
      ...own,
    ]),
  ];
}

/** Names of the experiments that an exercise may run. */
function experimentsOf(exercise: Exercise): readonly string[] {
  switch (exercise.kind) {
    case 'target':
    case 'repair':
      return [exercise.experiment];
    case 'predict':
    case 'choice':
      return (exercise.runs?.(exercise.printed) ?? []).flatMap((run) =>
        run.kind === 'run' ? [run.experiment] : [],
      );
    default:
      return [];
  }
}
