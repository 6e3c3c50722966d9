/** A whole number, zero or more, seven bits a byte, the lowest first; all bytes but the last have the eighth bit. */
export function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  do {
    const byte = rest % 128;
    rest = Math.floor(rest / 128);
    bytes.push(rest > 0 ? byte | 128 : byte);
  } while (rest > 0);
  return bytes;
}

/** The same for numbers that may be negative: the last byte's seventh bit is the sign. */
export function signed(value: bigint | number): number[] {
  return typeof value === 'bigint' ? signedLong(value) : signedWord(value | 0);
}

function signedWord(value: number): number[] {
  const bytes: number[] = [];
  for (let rest = value; ; ) {
    const byte = rest & 127;
    rest >>= 7;
    const isLast = (rest === 0 && byte < 64) || (rest === -1 && byte >= 64);
    bytes.push(isLast ? byte : byte | 128);
    if (isLast) return bytes;
  }
}

function signedLong(value: bigint): number[] {
  const bytes: number[] = [];
  for (let rest = value; ; ) {
    const byte = Number(rest & 127n);
    rest >>= 7n;
    const isLast = (rest === 0n && byte < 64) || (rest === -1n && byte >= 64);
    bytes.push(isLast ? byte : byte | 128);
    if (isLast) return bytes;
  }
}
