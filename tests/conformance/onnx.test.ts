import { describe, test } from 'vitest';
import { onEach, ways } from '../nn/laws/ways.ts';
import { declareChecks } from './check.ts';
import { onnxChecks } from './onnx/checks.ts';
import { hasOnnx, onnxCases } from './onnx/files.ts';

if (hasOnnx) {
  const checks = onnxChecks([...onnxCases().values()].flat());
  onEach(ways, (way) => declareChecks(way, checks));
} else {
  describe('agrees with the ONNX tests', () => {
    test.skip('the cases are not on this machine: set ONNX_CASES to their folder');
  });
}
