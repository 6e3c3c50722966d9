import type { Parameter } from '../parameter.ts';
import { leaf } from '../primitives/leaf.ts';
import { isSameShape, print, type Shape, sizeOf } from '../shape.ts';
import { checkFileSize } from './file-size.ts';

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

const isList = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((one) => Number.isInteger(one) && one >= 0);

/** The entries of a header, each of the right form; its free text (`__metadata__`) is left out. */
function headerOf(text: Uint8Array): Record<string, Entry> {
  const refuse = (reason: string) =>
    new Error(`loadWeights: the header of the file is damaged: ${reason}`);
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder().decode(text));
  } catch {
    throw refuse('it is not JSON');
  }
  const header: Record<string, Entry> = {};
  for (const [name, entry] of Object.entries(parsed ?? {})) {
    if (name === '__metadata__') continue;
    const { dtype, shape, data_offsets: offsets } = entry ?? {};
    if (typeof dtype !== 'string' || !isList(shape) || !isList(offsets) || offsets.length !== 2) {
      throw refuse(`${name} needs dtype, shape and data_offsets, not ${JSON.stringify(entry)}`);
    }
    header[name] = { dtype, shape, data_offsets: [offsets[0]!, offsets[1]!] };
  }
  return header;
}

/**
 * Reads a safetensors file, in float64 or float32, into parameters of the same names and shapes.
 * Nothing changes if anything is wrong.
 *
 * @throws if the file is damaged, too short or larger than 64 MB, lacks a parameter, or holds NaN or infinity
 * @see https://github.com/huggingface/safetensors, "Format"
 */
export function loadWeights(parameters: readonly Parameter[], bytes: Uint8Array): void {
  checkFileSize('loadWeights', bytes.length);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = bytes.length < 8 ? -1 : Number(view.getBigUint64(0, true));
  if (length < 0 || 8 + length > bytes.length) {
    throw new Error(
      `loadWeights: not a safetensors file of ${bytes.length} bytes; it should start with the length of its header`,
    );
  }
  const header = headerOf(bytes.subarray(8, 8 + length));
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
    const at = numbers.findIndex((number) => !Number.isFinite(number));
    if (at >= 0) {
      throw new Error(
        `loadWeights: number ${at} of ${name} is ${numbers[at]}, and weights must be finite; the training that they are from had diverged`,
      );
    }
    return leaf('data', numbers, shape);
  });
  for (const [i, parameter] of parameters.entries()) parameter.assign(values[i]!);
}
