import { square, type Tensor } from '../../../nn/index.ts';
import { type Surface, surfaces } from '../surfaces.ts';
import { frames, type LandscapeFrame, type LandscapeName } from './frames.ts';
import { projectedNet } from './projected-net.ts';
import { typedHeight } from './typed.ts';

export interface LandscapeConfig {
  readonly surface: LandscapeName;
  /** Of the valley: how many times steeper it is across than along. */
  readonly condition: number;
  /** Of `own`: a formula in x and y. */
  readonly text: string;
}

/** A surface over the plane: where it is high, and what a race on it is about. */
export type Landscape = LandscapeFrame & Pick<Surface, 'height' | 'isGoal'>;

/** ½(x² + κy²) */
const quadratic =
  (condition: number) =>
  ([x, y]: readonly Tensor[]): Tensor =>
    square(x!).add(square(y!).mul(condition)).mul(0.5);

const endless = () => false;

function surfaceOf({
  surface,
  condition,
  text,
}: LandscapeConfig): Pick<Surface, 'height' | 'isGoal'> {
  switch (surface) {
    case 'valley':
      return { height: quadratic(condition), isGoal: surfaces.valley.isGoal };
    case 'doubleWell':
      return {
        // Across the wells a plain valley: x goes its way as if y were not there.
        height: ([x, y]) => surfaces.doubleWell.height([x!]).add(square(y!).mul(2)),
        isGoal: (_, height) => height < -3.5,
      };
    case 'noisyBowl':
      return { height: quadratic(10), isGoal: endless };
    case 'network':
      return projectedNet();
    case 'own':
      return { height: typedHeight(text), isGoal: endless };
    default:
      return surfaces[surface];
  }
}

/** The landscape that a configuration asks for. @throws if the reader's formula cannot be read */
export const landscapeOf = (config: LandscapeConfig): Landscape => {
  const { height, isGoal } = surfaceOf(config);
  return { ...frames[config.surface], height, isGoal };
};
