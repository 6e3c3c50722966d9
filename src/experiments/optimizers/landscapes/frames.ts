/** Landscapes over a plane that a race may be run on. */
export const landscapeNames = [
  'valley',
  'rosenbrock',
  'beale',
  'saddle',
  'doubleWell',
  'noisyBowl',
  'network',
  'own',
] as const;
export type LandscapeName = (typeof landscapeNames)[number];

type Interval = readonly [from: number, to: number];

/** What is known of a landscape before a single height of it is. */
export interface LandscapeFrame {
  /** The height over x and y in words; κ is the condition number. Empty where the reader writes it. */
  readonly formula: string;
  readonly start: readonly [x: number, y: number];
  /** The part of the plane that is drawn. */
  readonly region: { readonly x: Interval; readonly y: Interval };
  /** When a race ends here, in words; null where nothing ends it. */
  readonly goal: string | null;
  /** Standard deviation of what is added to each slope, a new draw at each update. */
  readonly noise: number;
  /** Whether it has a lowest place on the map. */
  readonly hasFloor: boolean;
}

const calm = { noise: 0, hasFloor: true } as const;

/** Starts and goals are those of table E3 where it has them. */
export const frames: Readonly<Record<LandscapeName, LandscapeFrame>> = {
  valley: { ...calm, formula: '½(x² + κy²)', start: [10, 1], region: { x: [-12, 12], y: [-1.6, 1.6] }, goal: 'f below 10⁻⁶' },
  rosenbrock: { ...calm, formula: '(1 − x)² + 100(y − x²)²', start: [-1.2, 1], region: { x: [-2, 2], y: [-1, 3] }, goal: 'f below 10⁻⁴' },
  beale: { ...calm, formula: '(1.5 − x + xy)² + (2.25 − x + xy²)² + (2.625 − x + xy³)²', start: [1, 1], region: { x: [-0.5, 4.5], y: [-1.2, 1.6] }, goal: 'f below 10⁻⁴' },
  saddle: { ...calm, formula: 'x² − y²', start: [1, 0.001], region: { x: [-1.5, 1.5], y: [-1.2, 1.2] }, goal: '|y| above 1', hasFloor: false },
  doubleWell: { ...calm, formula: 'x⁴ − 3x² + x + 2y²', start: [2, 1], region: { x: [-2.2, 2.4], y: [-1.5, 1.5] }, goal: 'f below −3.5' },
  noisyBowl: { formula: '½(x² + 10y²), with noise of variance 1 on each slope', start: [10, 1], region: { x: [-12, 12], y: [-4, 4] }, goal: null, noise: 1, hasFloor: true },
  network: { ...calm, formula: 'the loss of a trained 2-8-1 network, along two random directions of its weights', start: [-0.9, 0.8], region: { x: [-1.2, 1.2], y: [-1.2, 1.2] }, goal: 'f within a tenth of the trained loss' },
  own: { ...calm, formula: '', start: [2, 2], region: { x: [-4, 4], y: [-4, 4] }, goal: null, hasFloor: false },
}; // biome-ignore format: a table
