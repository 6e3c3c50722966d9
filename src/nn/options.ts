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
