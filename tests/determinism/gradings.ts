import { engineHere } from '../../src/exercises/engine/here.ts';
import { judge, solve } from '../../src/exercises/engine/judge.ts';
import type { Exercise } from '../../src/exercises/exercise.ts';
import { copyOf } from '../../src/exercises/variant/variant.ts';
import { computeOn } from '../../src/experiments/runner/compute-on.ts';
import { exact } from '../../src/experiments/runner/device.ts';
import { fingerprint } from './fingerprint.ts';
import pinned from './gradings.json' with { type: 'json' };

/** Programs are run by the sandbox of each place, and their laws are tested there. */
const engine = engineHere(async () => ({ kind: 'ran', outcomes: [], output: [] }));

/** Every bit of every number, by way of its shortest decimal. */
const hashOf = (value: unknown) => fingerprint([new Float64Array(Array.from(JSON.stringify(value), (sign) => sign.charCodeAt(0)))]); // biome-ignore format: one line

/**
 * What grading comes to where this runs, by exercise: the numbers of two variants, the runs that their right answers
 * ask for to the last bit, and the verdicts.
 */
export async function gradings(
  exercises: readonly Exercise[],
): Promise<Readonly<Record<string, string>>> {
  const { reason } = await computeOn(exact);
  if (reason !== null) throw new Error(reason);
  const found: Record<string, string> = {};
  for (const exercise of exercises) {
    const rows: unknown[] = [];
    for (const variant of [0, 1]) {
      const copy = copyOf(exercise, variant);
      const answer = await solve(exercise, copy, engine);
      const { verdict, findings } = await judge(exercise, copy, answer, engine);
      rows.push([copy, answer, verdict, findings]);
    }
    found[`${exercise.id}@${exercise.version}`] = hashOf(rows);
  }
  return found;
}

/**
 * The pinned fingerprints of what was found: a version that was raised, or an exercise that is gone, is pinned anew when
 * somebody renews the file.
 *
 * @throws when hardly anything is left to compare
 */
export function expected(
  found: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const known = Object.entries(pinned).filter(([ex]) => ex in found);
  if (known.length < 10)
    throw new Error(`gradings: only ${known.length} exercises are pinned; renew gradings.json`);
  return Object.fromEntries(known);
}
