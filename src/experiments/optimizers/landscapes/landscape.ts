import { square, type Tensor } from '../../../nn/index.ts';
import { type Surface, type SurfaceName, surfaces } from '../surfaces.ts';
import { projectedNet } from './projected-net.ts';
import { typedHeight } from './typed.ts';

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

export interface LandscapeConfig {
  readonly surface: LandscapeName;
  /** Of the valley: how many times steeper it is across than along. */
  readonly condition: number;
  /** Of `own`: a formula in x and y. */
  readonly text: string;
}

type Interval = readonly [from: number, to: number];

/** A surface over the plane, and the part of the plane that is drawn. */
export interface Landscape extends Surface {
  readonly start: readonly [x: number, y: number];
  readonly region: { readonly x: Interval; readonly y: Interval };
  /** When a race ends here, in words; null where nothing ends it. */
  readonly goal: string | null;
  /** Standard deviation of what is added to each slope, a new draw at each update. */
  readonly noise: number;
}

const named = (
  name: SurfaceName,
  region: Landscape['region'],
  goal: string | null,
): Omit<Landscape, 'start'> & { readonly start: readonly [number, number] } => {
  const [x = 0, y = 0] = surfaces[name].start;
  return { ...surfaces[name], start: [x, y], region, goal, noise: 0 };
};

/** ½(x² + κy²) */
const quadratic =
  (condition: number) =>
  ([x, y]: readonly Tensor[]): Tensor =>
    square(x!).add(square(y!).mul(condition)).mul(0.5);

/** The landscape that a configuration asks for. @throws if the reader's formula cannot be read */
export function landscapeOf({ surface, condition, text }: LandscapeConfig): Landscape {
  switch (surface) {
    case 'valley':
      return {
        ...named('valley', { x: [-12, 12], y: [-1.6, 1.6] }, 'f below 10⁻⁶'),
        height: quadratic(condition),
      };
    case 'rosenbrock':
      return named('rosenbrock', { x: [-2, 2], y: [-1, 3] }, 'f below 10⁻⁴');
    case 'beale':
      return named('beale', { x: [-0.5, 4.5], y: [-1.2, 1.6] }, 'f below 10⁻⁴');
    case 'saddle':
      return named('saddle', { x: [-1.5, 1.5], y: [-1.2, 1.2] }, '|y| above 1');
    case 'doubleWell':
      return {
        ...named('doubleWell', { x: [-2.2, 2.4], y: [-1.5, 1.5] }, 'f below −3.5'),
        // Across the wells a plain valley: x goes its way as if y were not there.
        height: ([x, y]) => surfaces.doubleWell.height([x!]).add(square(y!).mul(2)),
        start: [2, 1],
        isGoal: (_, height) => height < -3.5,
      };
    case 'noisyBowl':
      return {
        height: quadratic(10),
        start: [10, 1],
        region: { x: [-12, 12], y: [-4, 4] },
        isGoal: () => false,
        goal: null,
        noise: 1,
      };
    case 'network':
      return projectedNet();
    case 'own':
      return {
        height: typedHeight(text),
        start: [2, 2],
        region: { x: [-4, 4], y: [-4, 4] },
        isGoal: () => false,
        goal: null,
        noise: 0,
      };
  }
}
