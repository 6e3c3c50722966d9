// The ONNX backend tests, converted to JSON. They are another project's data and not copied here:
// set ONNX_CASES to their folder, or keep them in ../shared/conformance/onnx beside this repository.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OnnxCase } from './cases.ts';

const folder =
  process.env['ONNX_CASES'] ??
  new URL('../../../../shared/conformance/onnx', import.meta.url).pathname;

/** Whether the cases are on this machine. */
export const hasOnnx = existsSync(folder);

/** The cases by operation; files that were cut in parts are joined. */
export function onnxCases(): Map<string, OnnxCase[]> {
  const byOperation = new Map<string, OnnxCase[]>();
  if (!hasOnnx) return byOperation;
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.json') || file === 'index.json' || file.startsWith('_')) continue;
    const { op, cases } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    byOperation.set(op, [...(byOperation.get(op) ?? []), ...cases]);
  }
  return byOperation;
}
