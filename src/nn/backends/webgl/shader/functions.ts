// Scalar functions, for four numbers at once. The machine's own exp, log, sin and their kin are as
// exact as their makers liked, so none is used; and what is not a number stays so, by its bits,
// which no compiler reasons about.

interface Definition {
  readonly needs?: readonly string[];
  readonly text: string;
}

/** (c₀ + z (c₁ + z (c₂ + …))) */
const polynomial = (z: string, coefficients: readonly number[]): string =>
  coefficients
    .slice(0, -1)
    .reduceRight((inner, c) => `(${literal(c)} + ${z} * ${inner})`, literal(coefficients.at(-1)!));

const literal = (value: number): string => {
  const text = `${value}`;
  return /[.e]/.test(text) ? text : `${text}.0`;
};

// The coefficients of Cephes, single precision, but for tanh (Eigen) and erf (Abramowitz & Stegun 7.1.26).
const EXP = [0.5, 1.6666665459e-1, 4.1665795894e-2, 8.3334519073e-3, 1.3981999507e-3, 1.9875691500e-4]; // biome-ignore format: one line
const LOG = [3.3333331174e-1, -2.4999993993e-1, 2.0000714765e-1, -1.6668057665e-1, 1.4249322787e-1, -1.2420140846e-1, 1.1676998740e-1, -1.1514610310e-1, 7.0376836292e-2]; // biome-ignore format: one line
const SIN = [-1.6666654611e-1, 8.3321608736e-3, -1.9515295891e-4];
const COS = [4.166664568298827e-2, -1.388731625493765e-3, 2.443315711809948e-5];
const TANH_ABOVE = [4.89352455891786e-3, 6.37261928875436e-4, 1.48572235717979e-5, 5.12229709037114e-8, -8.60467152213735e-11, 2.00018790482477e-13, -2.76076847742355e-16]; // biome-ignore format: one line
const TANH_BELOW = [4.89352518554385e-3, 2.268434632439e-3, 1.18534705686654e-4, 1.19825839466702e-6]; // biome-ignore format: one line
const ERF_NEAR = [1.128379165726710, -3.761262582423300e-1, 1.128358514861418e-1, -2.685381193529856e-2, 5.188327685732524e-3, -8.010193625184903e-4, 7.853861353153693e-5]; // biome-ignore format: one line
const ERF_FAR = [0.254829592, -0.284496736, 1.421413741, -1.453152027, 1.061405429];

const definitions: Readonly<Record<string, Definition>> = {
  over: {
    text: `int over(int n, int d) { return int((float(n) + 0.5) / float(d)); }
ivec4 over(ivec4 n, int d) { return ivec4((vec4(n) + 0.5) / float(d)); }`,
  },
  // Four of eight neighbours, from number s of the first four on.
  shifted: {
    text: `vec4 shifted(vec4 a, vec4 b, int s) {
  vec4 two = (s & 2) == 0 ? a : vec4(a.zw, b.xy);
  float next = (s & 2) == 0 ? b.x : b.z;
  return (s & 1) == 0 ? two : vec4(two.yzw, next);
}`,
  },
  within: {
    text: `int within(int i, int n) { return int(i >= 0) * int(i < n); }
ivec4 within(ivec4 i, int n) {
  return ivec4(greaterThanEqual(i, ivec4(0))) * ivec4(lessThan(i, ivec4(n)));
}`,
  },
  isSame: {
    text: `int isSame(int a, int b) { return int(a == b); }
ivec4 isSame(ivec4 a, ivec4 b) { return ivec4(equal(a, b)); }`,
  },
  isNaN4: {
    text: `bvec4 isNaN4(vec4 x) {
  return greaterThan(floatBitsToUint(x) & 0x7fffffffu, uvec4(0x7f800000u));
}`,
  },
  notNumbers: { text: 'vec4 notNumbers() { return vec4(intBitsToFloat(0x7fc00000)); }' },
  infinities: { text: 'vec4 infinities() { return vec4(intBitsToFloat(0x7f800000)); }' },
  relu: {
    needs: ['isNaN4'],
    text: 'vec4 relu(vec4 x) { return mix(max(x, 0.0), x, isNaN4(x)); }',
  },
  maximum: {
    needs: ['isNaN4'],
    text: 'vec4 maximum(vec4 a, vec4 b) { return mix(mix(max(a, b), b, isNaN4(b)), a, isNaN4(a)); }',
  },
  minimum: {
    needs: ['isNaN4'],
    text: 'vec4 minimum(vec4 a, vec4 b) { return mix(mix(min(a, b), b, isNaN4(b)), a, isNaN4(a)); }',
  },
  root: {
    needs: ['isNaN4', 'notNumbers', 'infinities'],
    text: `vec4 root(vec4 x) {
  vec4 y = mix(sqrt(x), x, equal(x, vec4(0)));
  y = mix(y, x, equal(x, infinities()));
  return mix(mix(y, notNumbers(), lessThan(x, vec4(0))), x, isNaN4(x));
}`,
  },
  // eʳ for |r| ≤ ½ ln 2, without its 1; and 2ⁿ in two factors, since n may be too large for one.
  exponential: {
    text: `vec4 expRest(vec4 r) { return r + r * r * ${polynomial('r', EXP)}; }
vec4 wholeOf(vec4 x) { return floor(x * 1.442695041 + 0.5); }
vec4 restOf(vec4 x, vec4 n) { return x - n * 0.693359375 + n * 2.12194440e-4; }
vec4 scaled(vec4 y, vec4 n) {
  ivec4 k = ivec4(n);
  ivec4 half4 = k >> 1;
  return y * intBitsToFloat((half4 + 127) << 23) * intBitsToFloat((k - half4 + 127) << 23);
}`,
  },
  exp4: {
    needs: ['isNaN4', 'exponential'],
    text: `vec4 exp4(vec4 x) {
  vec4 c = clamp(x, -104.0, 89.0);
  vec4 n = wholeOf(c);
  return mix(scaled(1.0 + expRest(restOf(c, n)), n), x, isNaN4(x));
}`,
  },
  expm14: {
    needs: ['exp4'],
    text: `vec4 expm14(vec4 x) {
  return mix(exp4(x) - 1.0, expRest(x), lessThan(abs(x), vec4(0.35)));
}`,
  },
  // ln(1 + f) for √½ ≤ 1 + f ≤ √2, and 2ᵏ(1 + f) = x.
  logarithm: {
    text: `vec4 logOf(vec4 f, vec4 k) {
  vec4 z = f * f;
  vec4 y = f * z * ${polynomial('f', LOG)} - k * 2.12194440e-4 - 0.5 * z;
  return f + y + k * 0.693359375;
}
vec4 logOfPositive(vec4 x) {
  bvec4 isTiny = lessThan(x, vec4(1.17549435e-38));
  ivec4 word = floatBitsToInt(mix(x, x * 8388608.0, isTiny));
  ivec4 k = (word - 0x3f3504f3) >> 23;
  vec4 f = intBitsToFloat(word - (k << 23)) - 1.0;
  return logOf(f, vec4(k) - mix(vec4(0), vec4(23), isTiny));
}`,
  },
  log4: {
    needs: ['isNaN4', 'notNumbers', 'infinities', 'logarithm'],
    text: `vec4 log4(vec4 x) {
  vec4 y = mix(logOfPositive(x), x, equal(x, infinities()));
  y = mix(y, -infinities(), equal(x, vec4(0)));
  return mix(mix(y, notNumbers(), lessThan(x, vec4(0))), x, isNaN4(x));
}`,
  },
  log1p4: {
    needs: ['log4'],
    text: `vec4 log1p4(vec4 x) {
  bvec4 isNear = lessThan(abs(x - 0.06), vec4(0.35));
  return mix(log4(1.0 + x), logOf(x, vec4(0)), isNear);
}`,
  },
  // x less n quarter turns, n whole; sin and cos of what is left. Beyond about 100,000, where
  // neighbouring float32 are far apart on the circle, what is left is arbitrary, but an angle.
  quarterTurns: {
    needs: ['isNaN4', 'notNumbers', 'infinities'],
    text: `vec4 turned(vec4 x, int quarters) {
  vec4 n = floor(x * 0.6366197724 + 0.5);
  vec4 r = clamp(x - n * 1.5703125 - n * 4.837512969970703e-4 - n * 7.549789948768648e-8, -0.8, 0.8);
  vec4 z = r * r;
  vec4 s = r + r * z * ${polynomial('z', SIN)};
  vec4 c = 1.0 - 0.5 * z + z * z * ${polynomial('z', COS)};
  ivec4 turn = (ivec4(n) + quarters) & 3;
  vec4 y = mix(s, c, equal(turn & 1, ivec4(1)));
  y = mix(y, -y, greaterThan(turn, ivec4(1)));
  return mix(mix(y, notNumbers(), equal(abs(x), infinities())), x, isNaN4(x));
}`,
  },
  sin4: { needs: ['quarterTurns'], text: 'vec4 sin4(vec4 x) { return turned(x, 0); }' },
  cos4: { needs: ['quarterTurns'], text: 'vec4 cos4(vec4 x) { return turned(x, 1); }' },
  tanh4: {
    needs: ['isNaN4'],
    text: `vec4 tanh4(vec4 x) {
  vec4 c = clamp(x, -7.905311, 7.905311);
  vec4 z = c * c;
  return mix(c * ${polynomial('z', TANH_ABOVE)} / ${polynomial('z', TANH_BELOW)}, x, isNaN4(x));
}`,
  },
  erf4: {
    needs: ['exp4'],
    text: `vec4 erf4(vec4 x) {
  vec4 size = abs(x);
  vec4 z = x * x;
  vec4 s = 1.0 / (1.0 + 0.3275911 * size);
  vec4 far = 1.0 - s * ${polynomial('s', ERF_FAR)} * exp4(-z);
  vec4 y = mix(far, -far, lessThan(x, vec4(0)));
  return mix(mix(y, x * ${polynomial('z', ERF_NEAR)}, lessThan(size, vec4(1))), x, isNaN4(x));
}`,
  },
  // Through logarithms; then all that this gets wrong: signs, ones, infinities, what is no number.
  power4: {
    needs: ['exp4', 'log4'],
    text: `vec4 power4(vec4 x, vec4 y) {
  vec4 size = abs(x);
  vec4 z = exp4(y * log4(size));
  z = mix(z, size, equal(y, vec4(1)));
  bvec4 isOdd = equal(fract(y * 0.5), vec4(0.5));
  bvec4 isBelow = lessThan(floatBitsToInt(x), ivec4(0));
  z = mix(z, mix(z, -z, isBelow), isOdd);
  vec4 isPart = vec4(notEqual(floor(y), y)) * vec4(lessThan(x, vec4(0)));
  z = mix(z, notNumbers(), notEqual(isPart * vec4(lessThan(size, infinities())), vec4(0)));
  z = mix(mix(z, x, isNaN4(x)), y, isNaN4(y));
  vec4 isOne = vec4(equal(size, vec4(1))) * vec4(equal(abs(y), infinities()));
  z = mix(z, vec4(1), notEqual(isOne + vec4(equal(x, vec4(1))), vec4(0)));
  return mix(z, vec4(1), equal(y, vec4(0)));
}`,
  },
};

/** The text of functions and of all that they need, each once and in order. */
export function definitionsOf(names: Iterable<string>): string[] {
  const texts = new Map<string, string>();
  const add = (name: string) => {
    if (texts.has(name)) return;
    const { needs = [], text } = definitions[name]!;
    for (const need of needs) add(need);
    texts.set(name, text);
  };
  for (const name of names) add(name);
  return [...texts.values()];
}
