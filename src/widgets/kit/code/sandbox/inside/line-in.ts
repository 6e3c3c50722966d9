/** The first place in a trace that lies in the program's own lines, from 1; null where none does. */
export function lineIn(trace: string, lines: number): number | null {
  const places = [...trace.matchAll(/:(\d+):\d+\)?$/gm)].map(([, line]) => Number(line));
  return places.find((line) => line <= lines) ?? null;
}

/** The same for anything that was thrown. */
export const lineOf = (problem: unknown, lines: number): number | null =>
  lineIn(problem instanceof Error ? (problem.stack ?? '') : '', lines);
