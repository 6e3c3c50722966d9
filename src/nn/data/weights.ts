import type { Parameter } from '../parameter.ts';
import { leaf } from '../primitives/leaf.ts';
import { isSameShape, print, type Shape, sizeOf } from '../shape.ts';

/** What the header of a safetensors file says about each tensor. */
interface Entry {
  readonly dtype: string;
  readonly shape: Shape;
  readonly data_offsets: readonly [begin: number, end: number];
}

/** Names must differ in a file; equal ones are numbered: W, W.2, W.3. */
function namesOf(parameters: readonly Parameter[]): string[] {
  const seen = new Map<string, number>();
  return parameters.map(({ name }) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}.${count}`;
  });
}

/** Writes parameters as a safetensors file: the length of a header, the header in JSON, float64 numbers. */
export function saveWeights(parameters: readonly Parameter[]): Uint8Array<ArrayBuffer> {
  const header: Record<string, Entry> = {};
  let at = 0;
  for (const [i, name] of namesOf(parameters).entries()) {
    const { shape, size } = parameters[i]!;
    header[name] = { dtype: 'F64', shape, data_offsets: [at, at + 8 * size] };
    at += 8 * size;
  }
  const json = JSON.stringify(header);
  // Padded with spaces so that the numbers start at a multiple of 8.
  const text = new TextEncoder().encode(json.padEnd(Math.ceil(json.length / 8) * 8));
  const bytes = new Uint8Array(8 + text.length + at);
  const view = new DataView(bytes.buffer);
  view.setBigUint64(0, BigInt(text.length), true);
  bytes.set(text, 8);
  let next = 8 + text.length;
  for (const parameter of parameters) {
    for (const number of parameter.dataSync()) {
      view.setFloat64(next, number, true);
      next += 8;
    }
  }
  return bytes;
}

const READERS: Record<string, { bytes: number; read: (view: DataView, at: number) => number }> = {
  F64: { bytes: 8, read: (view, at) => view.getFloat64(at, true) },
  F32: { bytes: 4, read: (view, at) => view.getFloat32(at, true) },
};

/** Reads a safetensors file into parameters of the same names and shapes. Nothing changes if anything is wrong. */
export function loadWeights(parameters: readonly Parameter[], bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = bytes.length < 8 ? -1 : Number(view.getBigUint64(0, true));
  if (length < 0 || 8 + length > bytes.length) {
    throw new Error(
      `loadWeights: not a safetensors file of ${bytes.length} bytes; it should start with the length of its header`,
    );
  }
  const header: Record<string, Entry> = JSON.parse(
    new TextDecoder().decode(bytes.subarray(8, 8 + length)),
  );
  const values = namesOf(parameters).map((name, i) => {
    const entry = header[name];
    if (!entry)
      throw new Error(
        `loadWeights: no tensor ${name} in the file, which has ${Object.keys(header).join(', ')}`,
      );
    const { shape } = parameters[i]!;
    if (!isSameShape(entry.shape, shape)) {
      throw new Error(
        `loadWeights: ${name} has shape ${print(entry.shape)} in the file, but the parameter has ${print(shape)}`,
      );
    }
    const reader = READERS[entry.dtype];
    if (!reader)
      throw new Error(`loadWeights: ${name} holds ${entry.dtype}; F64 and F32 can be read`);
    const start = 8 + length + entry.data_offsets[0];
    if (start + sizeOf(shape) * reader.bytes > bytes.length) {
      throw new Error(`loadWeights: the file ends in the middle of ${name}`);
    }
    const numbers = Float64Array.from({ length: sizeOf(shape) }, (_, k) =>
      reader.read(view, start + k * reader.bytes),
    );
    return leaf('data', numbers, shape);
  });
  for (const [i, parameter] of parameters.entries()) parameter.assign(values[i]!);
}
