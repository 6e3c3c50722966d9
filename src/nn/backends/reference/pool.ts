// Arrays that were given back, by length. Making a new array costs more than filling a small one.
const free = new Map<number, Float64Array[]>();
const LARGEST_POOL_BYTES = 32e6;
let pooledBytes = 0;

/** An array to be written over completely: it may hold old numbers. */
export function allocate(length: number): Float64Array {
  const array = free.get(length)?.pop();
  if (!array) return new Float64Array(length);
  pooledBytes -= array.byteLength;
  return array;
}

export const allocateZeros = (length: number): Float64Array => allocate(length).fill(0);

/** Takes an array that nobody will read again. */
export function recycle(array: Float64Array): void {
  if (array.length === 0 || pooledBytes + array.byteLength > LARGEST_POOL_BYTES) return;
  const list = free.get(array.length);
  if (list) list.push(array);
  else free.set(array.length, [array]);
  pooledBytes += array.byteLength;
}
