import { math } from '../../../src/nn/index.ts';

/**
 * numpy's `default_rng(seed)`, draw for draw: the tables were made with it, so a test can ask for
 * their very data. SeedSequence spreads the seed over PCG64's state (O'Neill 2014); normal numbers
 * come from the ziggurat of Marsaglia and Tsang (2000) with 256 layers.
 */
export interface NumpyRandom {
  /** In [0, 1). */
  random(): number;
  standardNormal(): number;
  /** From `low` up to, not including, `high`. */
  integer(low: number, high: number): number;
  /** The numbers below `count` in some order. */
  permutation(count: number): number[];
}

const word = (value: bigint) => BigInt.asUintN(32, value);
const folded = (value: bigint) => value ^ (value >> 16n);

/** A hash whose constant changes with every call. */
function hashing(constant: bigint, multiplier: bigint): (value: bigint) => bigint {
  let current = constant;
  return (value) => {
    const mixed = value ^ current;
    current = word(current * multiplier);
    return folded(word(mixed * current));
  };
}

/** Four words of 64 bits from one whole number below 2³². */
function seedSequence(seed: number): readonly bigint[] {
  const hash = hashing(0x43b0d7e5n, 0x931e8875n);
  const pool = [BigInt(seed), 0n, 0n, 0n].map(hash);
  for (const from of pool.keys())
    for (const to of pool.keys())
      if (from !== to) pool[to] = folded(word(0xca01f9ddn * pool[to]! - 0x4973f715n * hash(pool[from]!))); // biome-ignore format: one line
  const output = hashing(0x8b51f9ddn, 0x58f38dedn);
  const halves = Array.from({ length: 8 }, (_, i) => output(pool[i % 4]!));
  return [0, 2, 4, 6].map((i) => halves[i]! | (halves[i + 1]! << 32n));
}

function pcg64(seed: number): () => bigint {
  const [stateHigh, stateLow, streamHigh, streamLow] = seedSequence(seed) as [bigint, bigint, bigint, bigint]; // biome-ignore format: one line
  const whole = (value: bigint) => BigInt.asUintN(128, value);
  const increment = whole((((streamHigh << 64n) | streamLow) << 1n) | 1n);
  const next = (from: bigint) => whole(from * 0x2360ed051fc65da44385df649fccf645n + increment);
  let state = next(increment + ((stateHigh << 64n) | stateLow));
  return () => {
    state = next(state);
    const bits = BigInt.asUintN(64, (state >> 64n) ^ state);
    const turn = state >> 122n;
    return BigInt.asUintN(64, (bits >> turn) | (bits << (64n - turn)));
  };
}

/** Where the tail begins, and the area of each layer. */
const [TAIL, AREA] = [3.6541528853610088, 0.004928673233974658];
const bell = (x: number) => math.exp(-0.5 * x * x);

/** The right edges of the layers: the base, which holds the tail, first, then from the top of the bell down. */
function edgesOf(): readonly number[] {
  const edges = new Array<number>(256);
  edges[255] = TAIL;
  for (let i = 254; i > 0; i--) edges[i] = math.sqrt(-2 * math.log(AREA / edges[i + 1]! + bell(edges[i + 1]!))); // biome-ignore format: one line
  edges[0] = AREA / bell(TAIL);
  return edges;
}

const edges = edgesOf();
/** Left of these lies only what is under the bell, as a share of the layer. */
const sure = edges.map((edge, i) => (i === 1 ? 0 : (i === 0 ? TAIL : edges[i - 1]!) / edge));

export function numpyRandom(seed: number): NumpyRandom {
  const bits = pcg64(seed);
  const random = () => Number(bits() >> 11n) * 2 ** -53;
  const beyondTail = (): number => {
    for (;;) {
      const x = -math.log1p(-random()) / TAIL;
      const y = -math.log1p(-random());
      if (y + y > x * x) return TAIL + x;
    }
  };
  const standardNormal = (): number => {
    for (;;) {
      const drawn = bits();
      const layer = Number(drawn & 0xffn);
      const place = (drawn >> 9n) & 0xfffffffffffffn;
      const share = Number(place) * 2 ** -52;
      const x = (drawn & 0x100n ? -1 : 1) * share * edges[layer]!;
      if (share < sure[layer]!) return x;
      if (layer === 0) return (place & 0x100n ? -1 : 1) * beyondTail();
      const [low, high] = [bell(edges[layer]!), layer === 1 ? 1 : bell(edges[layer - 1]!)];
      if (low + (high - low) * random() < bell(x)) return x;
    }
  };
  /** A word of 64 bits serves twice. */
  let half: bigint | null = null;
  const word32 = (): bigint => {
    if (half !== null) {
      const kept = half;
      half = null;
      return kept;
    }
    const drawn = bits();
    half = drawn >> 32n;
    return word(drawn);
  };
  /** Lemire's way: the high half of a product, unless its low half says that this one comes too often. */
  const integer = (low: number, high: number): number => {
    const many = BigInt(high - low);
    for (;;) {
      const product = word32() * many;
      if (word(product) >= 0x100000000n % many) return low + Number(product >> 32n);
    }
  };
  /** At most `most`: as many low bits of a word as that has, drawn until they are. */
  const upTo = (most: number): number => {
    const mask = (1n << BigInt(most.toString(2).length)) - 1n;
    for (;;) {
      const drawn = Number(word32() & mask);
      if (drawn <= most) return drawn;
    }
  };
  const permutation = (count: number): number[] => {
    const order = Array.from({ length: count }, (_, i) => i);
    for (let i = count - 1; i > 0; i--) {
      const j = upTo(i);
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    return order;
  };
  return { random, standardNormal, integer, permutation };
}
