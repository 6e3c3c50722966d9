/** Entries in another order of axes. @param order which old axis each new one is */
function permuted(
  numbers: Float32Array,
  shape: readonly number[],
  order: readonly number[],
): Float32Array {
  const strides = shape.map((_, axis) => shape.slice(axis + 1).reduce((a, b) => a * b, 1));
  let places = [0];
  for (const axis of order) {
    places = places.flatMap((place) =>
      Array.from({ length: shape[axis]! }, (_, i) => place + i * strides[axis]!),
    );
  }
  return Float32Array.from(places, (place) => numbers[place]!);
}

/** [batch, height, width, channels] to [batch, channels, height, width] */
export const asChannelsFirst = (numbers: Float32Array, shape: readonly number[]): Float32Array =>
  permuted(numbers, shape, [0, 3, 1, 2]);

/** [height, width, in, out] to [out, in, height, width] */
export const asOutputsFirst = (numbers: Float32Array, shape: readonly number[]): Float32Array =>
  permuted(numbers, shape, [3, 2, 0, 1]);

/** Rows in the order of (height, width, channels) to rows in the order of (channels, height, width). */
export const rowsAsChannelsFirst = (
  numbers: Float32Array,
  shape: readonly [height: number, width: number, channels: number, columns: number],
): Float32Array => permuted(numbers, shape, [2, 0, 1, 3]);
