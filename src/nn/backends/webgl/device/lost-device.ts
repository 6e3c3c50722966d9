/**
 * The machine took the WebGL context away, and with it numbers of which there is no copy. Whoever
 * replays a step goes back to its last checkpoint and on from there.
 */
export class LostDevice extends Error {
  constructor(what: string) {
    super(
      `${what}: the graphics card was reset, and these numbers were only there; go back to a checkpoint, or compute them again from numbers that the program has`,
    );
    this.name = 'LostDevice';
  }
}
