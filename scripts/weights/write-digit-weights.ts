import { writeFile } from 'node:fs/promises';
import { madeWeights } from '../../src/experiments/transfer/make-weights.ts';
import { setBackend } from '../../src/nn/index.ts';

/** Writes `digit-weights.ts`: the numbers as float32, little-endian, in base64. */
export async function writeDigitWeights(): Promise<void> {
  await setBackend('wasm', { precision: 'float32', mode: 'strict' });
  const all = madeWeights();
  const bytes = Buffer.concat(
    all.map((one) => Buffer.from(one.buffer, one.byteOffset, one.byteLength)),
  );
  const lines = bytes.toString('base64').match(/.{1,96}/g) ?? [];
  const file = new URL('../../src/experiments/transfer/digit-weights.ts', import.meta.url);
  await writeFile(
    file,
    textOf(
      lines,
      all.map(({ length }) => length),
    ),
  );
}

const textOf = (
  lines: readonly string[],
  lengths: readonly number[],
) => `// Written by scripts/make-digit-weights.mjs; a test trains the net again and compares.

/** Numbers of each: kernels, biases, kernels, biases. */
const LENGTHS = [${lengths.join(', ')}];

/** float32, little-endian, in base64. */
const NUMBERS =
${lines.map((line) => `  '${line}'`).join(' +\n')};

/** Kernels and biases of the two convolutions of a net that has learned to read digits, row-major. */
export function digitWeights(): readonly Float32Array[] {
  const bytes = Uint8Array.from(atob(NUMBERS), (character) => character.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  return LENGTHS.map((length) =>
    Float32Array.from({ length }, () => {
      at += 4;
      return view.getFloat32(at - 4, true);
    }),
  );
}
`;
