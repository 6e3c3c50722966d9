/** Sizes of a tensor's axes, outermost first. `[]` is a single number. */
export type Shape = readonly number[];

/** How many elements a shape holds. */
export const sizeOf = (shape: Shape): number => shape.reduce((product, size) => product * size, 1);

/** Row-major strides: how far apart neighbours along each axis lie in memory. */
export function stridesOf(shape: Shape): number[] {
  const strides = new Array<number>(shape.length);
  let stride = 1;
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    strides[axis] = stride;
    stride *= shape[axis]!;
  }
  return strides;
}

/** The index along each axis of the element at a row-major position. */
export const coordinatesOf = (position: number, shape: Shape): number[] =>
  stridesOf(shape).map((stride, axis) => Math.floor(position / stride) % shape[axis]!);

/** Whether two shapes are the same, axis by axis. A replayed step asks, and must leave no garbage, not even a function. */
export function isSameShape(a: Shape, b: Shape): boolean {
  if (a.length !== b.length) return false;
  for (let axis = 0; axis < a.length; axis++) if (a[axis] !== b[axis]) return false;
  return true;
}

/** A shape as it is printed in messages, such as `[2, 3]`. */
export const print = (shape: Shape): string => `[${shape.join(', ')}]`;

/**
 * The shape that two operands share after NumPy broadcasting: shapes are aligned at their last
 * axis, and an axis of size 1 stretches to the other's size.
 */
export function broadcastShapes(what: string, a: Shape, b: Shape): Shape {
  if (isSameShape(a, b)) return a;
  const rank = Math.max(a.length, b.length);
  const shared: number[] = [];
  for (let axis = 0; axis < rank; axis++) {
    const sizeA = a[axis - rank + a.length] ?? 1;
    const sizeB = b[axis - rank + b.length] ?? 1;
    if (sizeA !== sizeB && sizeA !== 1 && sizeB !== 1) {
      throw new Error(
        `${what}: cannot broadcast ${print(a)} with ${print(b)}; axis ${axis - rank} is ${sizeA} in the first and ${sizeB} in the second, and must be equal or 1`,
      );
    }
    shared.push(sizeA === 1 ? sizeB : sizeA);
  }
  return shared;
}

/** An axis counted from the front, from one that may be negative and then counts from the back. */
export function axisOf(what: string, shape: Shape, axis: number): number {
  const rank = shape.length;
  if (!Number.isInteger(axis) || axis < -rank || axis >= rank) {
    throw new Error(
      rank === 0
        ? `${what}: no axis ${axis} in a single number (shape []); leave the axis out`
        : `${what}: no axis ${axis} in shape ${print(shape)}; axes run from ${-rank} to ${rank - 1}`,
    );
  }
  return axis < 0 ? axis + rank : axis;
}

/** Axes counted from the front, in ascending order; every axis where none is named. */
export function axesOf(what: string, shape: Shape, axis?: number | readonly number[]): number[] {
  if (axis === undefined) return shape.map((_, i) => i);
  const axes = (typeof axis === 'number' ? [axis] : axis).map((one) => axisOf(what, shape, one));
  if (new Set(axes).size !== axes.length) {
    throw new Error(`${what}: axis named twice in ${print(axes)} for shape ${print(shape)}`);
  }
  return axes.sort((a, b) => a - b);
}

/** Throws unless both shapes are the same; no broadcasting. */
export function sameShape(
  what: string,
  a: Shape,
  b: Shape,
  nameA = 'the first',
  nameB = 'the second',
): void {
  if (isSameShape(a, b)) return;
  const axis = a.length === b.length ? a.findIndex((size, i) => size !== b[i]) : -1;
  const where =
    axis < 0
      ? `they have ${a.length} and ${b.length} axes`
      : `axis ${axis} is ${a[axis]} and ${b[axis]}`;
  throw new Error(
    `${what}: ${nameA} has shape ${print(a)} but ${nameB} has shape ${print(b)}; ${where}, and both shapes must be equal`,
  );
}

/** Throws unless every size is a whole number, zero or more. */
export function checkShape(what: string, shape: Shape): void {
  for (const [axis, size] of shape.entries()) {
    if (!Number.isInteger(size) || size < 0) {
      throw new Error(
        `${what}: axis ${axis} of shape ${print(shape)} must be a whole number, zero or more, not ${size}`,
      );
    }
  }
}
