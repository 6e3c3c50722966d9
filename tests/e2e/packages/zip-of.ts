import { exercises as all } from '../../../content/backpropagation/exercises.ts';
import type { Assignment } from '../../../src/exercises/assignment/assignment.ts';
import type { Standard } from '../../../src/exercises/package/manifest.ts';
import { packageOf } from '../../../src/exercises/package/package.ts';
import { readPlayer, readReferences } from '../../../src/exercises/package/player.ts';

/** Everybody has the printed numbers, as often as they like, unless the rules say otherwise. */
export const assignmentOf = (
  names: readonly string[],
  rules: Partial<Assignment> = {},
): Assignment => ({
  format: 'chain-rule/assignment',
  schema: 1,
  id: 'week-3',
  title: 'Week 3: graphs & slopes',
  book: '0.1.0',
  due: null,
  idKind: 'login',
  variants: 'same',
  attempts: 0,
  feedback: 'immediate',
  solutions: 'onRequest',
  items: names
    .flatMap((name) => all.filter(({ id }) => id === `backpropagation/${name}`))
    .map(({ id, version, points }) => ({ ex: `${id}@${version}`, points })),
  ...rules,
});

/** Six exercises of the chapter, as many as an assignment has. */
export const six = [
  'quotient-by-hand',
  'whole-graph',
  'kept-values',
  'tanh-layer',
  'loss-curve',
  'falling-loss',
];

/** The files that a built book holds for packages. @param site its address, without a slash at the end */
export async function playerIn(site: string) {
  const get = async (path: string) => {
    const answer = await fetch(`${site}/${path}`);
    if (!answer.ok) throw new Error(`playerIn: ${path} is not in the built book`);
    return new Uint8Array(await answer.arrayBuffer());
  };
  const json = async (path: string): Promise<unknown> =>
    JSON.parse(new TextDecoder().decode(await get(path)));
  const player = readPlayer(await json('player/files.json'));
  const references = readReferences(await json('player/references.json'));
  return { player, references, get };
}

/** A package of exercises of the chapter, made of the files that the built book holds for it. */
export async function zipOf(
  standard: Standard,
  names: readonly string[],
  site = '',
  rules: Partial<Assignment> = {},
) {
  const exercises = names.flatMap((name) =>
    all.filter(({ id }) => id === `backpropagation/${name}`),
  );
  const assignment = assignmentOf(names, rules);
  return packageOf({ standard, assignment, exercises, ...(await playerIn(site)) });
}
