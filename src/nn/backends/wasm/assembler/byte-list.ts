/** Bytes written one after the other: it grows by doubling, and copies nothing else. */
export class ByteList {
  private room = new Uint8Array(256);
  length = 0;

  private makeRoom(more: number): void {
    if (this.length + more <= this.room.length) return;
    const larger = new Uint8Array(Math.max(2 * this.room.length, this.length + more));
    larger.set(this.present);
    this.room = larger;
  }

  add(byte: number): void {
    this.makeRoom(1);
    this.room[this.length++] = byte;
  }

  addAll(bytes: ArrayLike<number>): void {
    this.makeRoom(bytes.length);
    for (let i = 0; i < bytes.length; i++) this.room[this.length++] = bytes[i]!;
  }

  /** Everything written so far; not to be kept while more is written. */
  get present(): Uint8Array<ArrayBuffer> {
    return this.room.subarray(0, this.length);
  }
}

/** Bytes one after the other. */
export function joined(...parts: readonly ArrayLike<number>[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
