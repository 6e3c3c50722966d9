import { sqrt } from '../math/index.ts';
import { refuseOthers } from '../options.ts';
import { leaf } from '../primitives/leaf.ts';
import { print, sizeOf } from '../shape.ts';
import type { Initializer } from './initializer.ts';

/**
 * Rows (or columns, whichever are fewer) of length `gain` at right angles: normal numbers, made
 * orthogonal by Gram and Schmidt, each direction cleaned twice.
 *
 * @throws if the shape has fewer than two axes
 * @see Saxe, McClelland & Ganguli, Exact solutions to the nonlinear dynamics of learning (2014)
 */
export function orthogonal({ gain = 1, ...others }: { gain?: number } = {}): Initializer {
  refuseOthers('orthogonal', others, 'gain');
  return (shape, random) => {
    if (shape.length < 2)
      throw new Error(`orthogonal: needs at least two axes, not ${print(shape)}`);
    const columns = shape.at(-1)!;
    const rows = sizeOf(shape) / columns;
    const [count, length] = rows < columns ? [rows, columns] : [columns, rows];
    const directions: number[][] = [];
    for (let i = 0; i < count; i++) {
      const direction = Array.from({ length }, () => random.normal());
      for (const other of [...directions, ...directions]) subtractAlong(direction, other);
      const size = sqrt(dot(direction, direction));
      directions.push(direction.map((x) => x / size));
    }
    const numbers = Float64Array.from({ length: rows * columns }, (_, i) => {
      const [row, column] = [Math.floor(i / columns), i % columns];
      return gain * (rows < columns ? directions[row]![column]! : directions[column]![row]!);
    });
    return leaf('data', numbers, [...shape]);
  };
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, x, i) => sum + x * b[i]!, 0);

/** Takes from `direction` its part along the unit vector `other`. */
function subtractAlong(direction: number[], other: readonly number[]): void {
  const along = dot(direction, other);
  for (let i = 0; i < direction.length; i++) direction[i]! -= along * other[i]!;
}
