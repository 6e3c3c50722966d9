import { square, type Tensor } from '../../nn/index.ts';

/** Landscapes on which optimizers are compared. */
export const surfaceNames = ['valley', 'rosenbrock', 'beale', 'saddle', 'doubleWell'] as const;
export type SurfaceName = (typeof surfaceNames)[number];

export interface Surface {
  /** The height, entry by entry where the coordinates are lists. */
  height(coordinates: readonly Tensor[]): Tensor;
  readonly start: readonly number[];
  /** Whether a race ends here. */
  isGoal(place: readonly number[], height: number): boolean;
}

/** (1.5 − x + xy)² and so on: Beale's function is three of them. */
const bealeTerm = (x: Tensor, power: Tensor, constant: number): Tensor =>
  square(x.mul(power).sub(x).add(constant));

export const surfaces: Readonly<Record<SurfaceName, Surface>> = {
  /** ½(x² + 100y²): a hundred times steeper across than along. */
  valley: {
    height: ([x, y]) => square(x!).add(square(y!).mul(100)).mul(0.5),
    start: [10, 1],
    isGoal: (_, height) => height < 1e-6,
  },
  /** (1 − x)² + 100(y − x²)²: a bent valley. @see Rosenbrock (1960) */
  rosenbrock: {
    height: ([x, y]) => square(x!.sub(1)).add(square(y!.sub(square(x!))).mul(100)),
    start: [-1.2, 1],
    isGoal: (_, height) => height < 1e-4,
  },
  /** Flat far out, with steep corners; its minimum is at (3, ½). */
  beale: {
    height: ([x, y]) =>
      bealeTerm(x!, y!, 1.5)
        .add(bealeTerm(x!, square(y!), 2.25))
        .add(bealeTerm(x!, square(y!).mul(y!), 2.625)),
    start: [1, 1],
    isGoal: (_, height) => height < 1e-4,
  },
  /** x² − y²: a pass, to be left sideways. */
  saddle: {
    height: ([x, y]) => square(x!).sub(square(y!)),
    start: [1, 0.001],
    isGoal: ([, y]) => Math.abs(y!) > 1,
  },
  /** x⁴ − 3x² + x: a shallow minimum at 1.1309 before a deep one at −1.3008. */
  doubleWell: {
    height: ([x]) => square(square(x!)).sub(square(x!).mul(3)).add(x!),
    start: [2],
    isGoal: () => false,
  },
};
