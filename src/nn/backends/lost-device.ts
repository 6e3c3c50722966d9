/**
 * The machine took a device away, and with it numbers of which there is no copy. A compiled step
 * goes back to what it has in ordinary memory, and on from there.
 */
export class LostDevice extends Error {
  constructor(what: string) {
    super(
      `${what}: the graphics card was reset, and these numbers were only there; go back to a checkpoint, or compute them again from numbers that the program has`,
    );
    this.name = 'LostDevice';
  }
}
