/**
 * SHA-256 of a text in UTF-8, 32 bytes. The browser has one of its own, but only on pages from a secure
 * address, and a package in a learning system may stand on any.
 *
 * @see FIPS 180-4, Secure hash standard, section 6.2
 */
export function sha256(text: string): Uint8Array {
  const hash = Uint32Array.from(first);
  const schedule = new Uint32Array(64);
  for (const block of blocksOf(new TextEncoder().encode(text))) compress(hash, block, schedule);
  const bytes = new DataView(new ArrayBuffer(32));
  hash.forEach((word, i) => {
    bytes.setUint32(4 * i, word);
  });
  return new Uint8Array(bytes.buffer);
}

/** The first `digits` hexadecimal digits of a hash. */
export const hexOf = (bytes: Uint8Array, digits: number): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, digits);

/** The message with a 1 bit, zeros, and its length in bits: whole blocks of 64 bytes. */
function blocksOf(message: Uint8Array): readonly DataView[] {
  const count = Math.ceil((message.length + 9) / 64);
  const padded = new Uint8Array(64 * count);
  padded.set(message);
  padded[message.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(message.length / 0x20000000));
  view.setUint32(padded.length - 4, (message.length * 8) >>> 0);
  return Array.from({ length: count }, (_, i) => new DataView(padded.buffer, 64 * i, 64));
}

const turn = (word: number, by: number) => (word >>> by) | (word << (32 - by));

/** One block worked into the hash. */
function compress(hash: Uint32Array, block: DataView, schedule: Uint32Array): void {
  for (let t = 0; t < 16; t++) schedule[t] = block.getUint32(4 * t);
  for (let t = 16; t < 64; t++) {
    const [early, late] = [schedule[t - 15]!, schedule[t - 2]!];
    const low = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const high = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    schedule[t] = schedule[t - 16]! + low + schedule[t - 7]! + high;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
  for (let t = 0; t < 64; t++) {
    const choice = (e & f) ^ (~e & g);
    const high = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + rounds[t]! + schedule[t]!;
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const low = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + high) | 0, c, b, a, (high + low) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => {
    hash[i] = hash[i]! + word;
  });
}

/** The first `count` prime numbers. */
function primes(count: number): readonly number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++)
    if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
}

/** The first 32 bits of the fraction of a root, found by halving so that every machine finds the same. */
function fraction(of: number, power: 2 | 3): number {
  let [low, high] = [0, of];
  for (let i = 0; i < 80; i++) {
    const middle = (low + high) / 2;
    const raised = power === 2 ? middle * middle : middle * middle * middle;
    if (raised <= of) low = middle;
    else high = middle;
  }
  return Math.floor((low - Math.floor(low)) * 0x100000000);
}

const first = primes(8).map((prime) => fraction(prime, 2));
const rounds = primes(64).map((prime) => fraction(prime, 3));
