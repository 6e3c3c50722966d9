import { type Initializer, initializers, math } from '../../nn/index.ts';

/** Ways to draw the weights of a layer before training, good and bad. */
export const starts = [
  'glorot',
  'he',
  'lecun',
  'standard',
  'tiny',
  'fiveThirds',
  'fourGlorot',
  'pytorch',
  'rand',
  'randHundredth',
  'zeros',
  'lecunUniform',
  'heByFanOut',
  'lecunByFanOut',
] as const;
export type Start = (typeof starts)[number];

/** N(0, (gain / √fan-in)²) */
const scaled =
  (gain: number): Initializer =>
  (shape, random) =>
    initializers.normal({ deviation: gain / math.sqrt(shape[0]!) })(shape, random);

/** The limit of a uniform distribution with four times the deviation of Glorot's is four times as large. */
const fourGlorot: Initializer = (shape, random) => {
  const limit = 4 * math.sqrt(6 / (shape[0]! + shape[1]!));
  return initializers.uniform({ low: -limit, high: limit })(shape, random);
};

/** The number of outputs where the number of inputs belongs: keeps what comes down, not what goes up. */
const byFanOut =
  (scale: number): Initializer =>
  (shape, random) =>
    initializers.normal({ deviation: math.sqrt(scale / shape[1]!) })(shape, random);

/** U(±1/√fan-in): what PyTorch's Linear starts with. */
const pytorch: Initializer = (shape, random) => {
  const limit = 1 / math.sqrt(shape[0]!);
  return initializers.uniform({ low: -limit, high: limit })(shape, random);
};

const initializerOf: Readonly<Record<Start, Initializer>> = {
  glorot: initializers.glorotUniform(),
  he: initializers.heNormal(),
  lecun: initializers.lecunNormal(),
  standard: initializers.normal({ deviation: 1 }),
  tiny: initializers.normal({ deviation: 0.01 }),
  fiveThirds: scaled(5 / 3),
  fourGlorot,
  pytorch,
  // `rand` where `randn` was meant: every weight positive.
  rand: initializers.uniform({ low: 0, high: 1 }),
  randHundredth: initializers.uniform({ low: 0, high: 0.01 }),
  zeros: initializers.zeros(),
  lecunUniform: initializers.lecunUniform(),
  heByFanOut: byFanOut(2),
  lecunByFanOut: byFanOut(1),
};

/** How weights are drawn: by name, or normal with so many times the variance 1/fan-in. */
export type Weights = Start | number;

export const drawnBy = (weights: Weights): Initializer =>
  typeof weights === 'number' ? scaled(math.sqrt(weights)) : initializerOf[weights];
