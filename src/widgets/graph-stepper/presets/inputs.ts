/** Inputs are kept within these, so that a graph stays readable. */
export const inputLimits = [-1e6, 1e6] as const;

const entry = /^\s*([\p{L}\p{N}_]+)\s*[:=]\s*(.+)$/u;

/** Reads `x:3,w:0.5 -0.25`; null where it cannot be read. */
export function readInputs(text: string): ReadonlyMap<string, readonly number[]> | null {
  const inputs = new Map<string, readonly number[]>();
  if (text.trim() === '') return inputs;
  for (const part of text.split(',')) {
    const found = entry.exec(part);
    if (!found) return null;
    const values = found[2]!.trim().replaceAll('−', '-').split(/\s+/).map(Number);
    const isGood = (value: number) => value >= inputLimits[0] && value <= inputLimits[1];
    if (!values.every(isGood)) return null;
    inputs.set(found[1]!, values);
  }
  return inputs;
}

export function writeInputs(inputs: ReadonlyMap<string, readonly number[]>): string {
  return [...inputs].map(([key, values]) => `${key}:${values.map(String).join(' ')}`).join(',');
}
