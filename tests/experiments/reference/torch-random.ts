/** What PyTorch draws after `torch.manual_seed(seed)` on a processor, in float64: the Mersenne twister of Matsumoto and Nishimura (1998). */
export function torchRandom(seed: number): () => number {
  const words = new Uint32Array(624);
  words[0] = seed;
  for (let i = 1; i < 624; i++) {
    const before = words[i - 1]! ^ (words[i - 1]! >>> 30);
    words[i] = Math.imul(1812433253, before) + i;
  }
  let at = 624;
  const twist = () => {
    for (let i = 0; i < 624; i++) {
      const mixed = (words[i]! & 0x80000000) | (words[(i + 1) % 624]! & 0x7fffffff);
      words[i] = words[(i + 397) % 624]! ^ (mixed >>> 1) ^ (mixed & 1 ? 0x9908b0df : 0);
    }
    at = 0;
  };
  const word = (): number => {
    if (at === 624) twist();
    let one = words[at++]!;
    one ^= one >>> 11;
    one ^= (one << 7) & 0x9d2c5680;
    one ^= (one << 15) & 0xefc60000;
    return (one ^ (one >>> 18)) >>> 0;
  };
  /** 53 bits of two words, in [0, 1). */
  return () => ((word() & 0x1fffff) * 2 ** 32 + word()) * 2 ** -53;
}

/** U(±1/√fan-in): how PyTorch fills a layer's weights, then its biases, in the order of its own layout. */
export const torchUniform = (count: number, fanIn: number, random: () => number): number[] =>
  Array.from({ length: count }, () => (2 * random() - 1) / Math.sqrt(fanIn));
