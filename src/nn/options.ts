/**
 * Refuses what is left of an options object when the known options are taken out of it. A misspelt
 * option would change nothing, and nobody would notice.
 *
 * @param others the rest of a destructured options object
 * @param known the names that the message offers
 */
export function refuseOthers(what: string, others: object, known: string): void {
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) {
    throw new Error(`${what}: no option '${unknown}'; what can be given: ${known}`);
  }
}

/** A value as a message shows it: a text in quotes, so that '1' is not taken for 1. */
export const shown = (value: unknown): string =>
  typeof value === 'string' ? `'${value}'` : String(value);

/**
 * Refuses options that are no numbers, or lie outside their range.
 *
 * @param numbers the options by name
 * @param range.from the smallest number allowed; -Infinity if there is none
 * @param range.below the first number that is too large; Infinity if there is none
 */
export function checkNumbers(
  what: string,
  numbers: Readonly<Record<string, number>>,
  { from = Number.NEGATIVE_INFINITY, below = Number.POSITIVE_INFINITY } = {},
): void {
  for (const [name, number] of Object.entries(numbers)) {
    if (Number.isFinite(number) && number >= from && number < below) continue;
    const least = from > Number.NEGATIVE_INFINITY ? ` from ${from}` : '';
    const most = below < Number.POSITIVE_INFINITY ? ` to below ${below}` : '';
    throw new Error(`${what}: ${name} must be a number${least}${most}, not ${shown(number)}`);
  }
}

/** Refuses what is no whole number of `from` or more. */
export function checkWhole(
  what: string,
  numbers: Readonly<Record<string, number>>,
  from = 1,
): void {
  for (const [name, number] of Object.entries(numbers)) {
    if (!Number.isInteger(number) || number < from)
      throw new Error(
        `${what}: ${name} must be a whole number of ${from} or more, not ${shown(number)}`,
      );
  }
}
