/** One number of the prose, and how far the printed one may be from it. */
export interface Measurement {
  readonly value: () => number;
  /** Relative to the value; absolute where the value is 0. */
  readonly tolerance: number;
}

/** Printed rounded to two or three figures. */
export const rounded = 0.01;

/** Printed in full. */
export const exact = 1e-9;

/** `prefix.name` for each named number of one experiment, which runs once, when it is first asked. */
export function measure<Name extends string>(
  prefix: string,
  names: readonly Name[],
  tolerance: number,
  run: () => Readonly<Record<Name, number>>,
): Record<string, Measurement> {
  let result: Readonly<Record<Name, number>> | null = null;
  const of = (name: Name) => {
    result ??= run();
    return result[name];
  };
  return Object.fromEntries(
    names.map((name) => [`${prefix}.${name}`, { value: () => of(name), tolerance }]),
  );
}
