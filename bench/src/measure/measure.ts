import { librariesFor } from '../libraries/all.ts';
import { dataOf } from '../workloads/data.ts';
import { isSlow, type Row, rows } from '../workloads/rows.ts';
import { Contender } from './contender.ts';
import { type Measured, withoutNumbers } from './measured.ts';
import type { Pace } from './pace.ts';

export function rowNamed(name: string): Row {
  const row = rows.find((row) => row.name === name);
  if (!row) {
    throw new Error(`bench: no '${name}'; there are ${rows.map((row) => row.name).join(', ')}`);
  }
  return row;
}

const messageOf = (problem: unknown): string =>
  (problem instanceof Error ? problem.message : String(problem)).split('\n')[0]!.slice(0, 200);

/** Waiting for a graphics card takes long, so turns are longer there. */
const turnOf = ({ webgl }: Row, { turnMs }: Pace): number => (webgl ? 4 * turnMs : turnMs);

/** All libraries at one workload, turn by turn: A B C, then B C A, … */
export async function measure(name: string, pace: Pace): Promise<Measured[]> {
  const row = rowNamed(name);
  const data = dataOf(row.task);
  const contenders: Contender[] = [];
  const absent: Measured[] = [];
  for (const library of librariesFor(row)) {
    const missing = (obstacle: string) =>
      absent.push(withoutNumbers(library.name, library.family, obstacle));
    if (!pace.isComplete && isSlow(row, library.name)) {
      missing('left out of the quick run');
      continue;
    }
    try {
      await library.start();
      const contender = await Contender.first(library, row.task, data);
      if (!contender) {
        missing('has no way to do it');
        continue;
      }
      await contender.warmUp(turnOf(row, pace), pace.warmUpMs);
      contenders.push(contender);
    } catch (problem) {
      missing(messageOf(problem));
    }
  }
  const share = pace.totalMs / contenders.length;
  let first = 0;
  for (let going = contenders; going.length > 0; first++) {
    for (let i = 0; i < going.length; i++) await going[(first + i) % going.length]!.turn();
    going = going.filter(({ spentMs, turns }) => spentMs < share || turns < pace.fewestTurns);
  }
  return [...contenders.map((contender) => contender.result()), ...absent];
}
