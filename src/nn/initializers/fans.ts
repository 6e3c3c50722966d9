import { print, type Shape } from '../shape.ts';

/** How many numbers feed one unit, and how many units one number feeds. */
export interface Fans {
  readonly in: number;
  readonly out: number;
}

/** From [in, out], or [height, width, in, out] where each kernel position counts. */
export function fansOf(what: string, shape: Shape): Fans {
  if (shape.length < 2) {
    throw new Error(
      `${what}: fan-in and fan-out need at least two axes, [in, out], not ${print(shape)}`,
    );
  }
  const positions = shape.slice(0, -2).reduce((product, size) => product * size, 1);
  return { in: positions * shape.at(-2)!, out: positions * shape.at(-1)! };
}
