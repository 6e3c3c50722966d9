import type { Evidence, Misprint } from '../../../src/experiments/misprints/misprint.ts';

/** The runs of a chapter's bench by id, each made once: it is the same every time. */
export function runsOf(misprints: readonly Misprint[]): (id: string) => Evidence {
  const made = new Map<string, Evidence>();
  return (id) => {
    const found = misprints.find((misprint) => misprint.id === id);
    if (!found) throw new Error(`no entry ${id}`);
    const evidence = made.get(id) ?? found.run();
    made.set(id, evidence);
    return evidence;
  };
}
