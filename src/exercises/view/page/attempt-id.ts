/** Unlike that of any other attempt, in this tab or another: the moment, and 32 random bits. */
export function attemptId(at: number): string {
  const [bits = 0] = crypto.getRandomValues(new Uint32Array(1));
  return `${at.toString(36)}-${bits.toString(36)}`;
}
