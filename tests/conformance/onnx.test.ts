import { describe, expect, test } from 'vitest';
import { type Tensor, tensor } from '../../src/nn/index.ts';
import { expectClose } from './cases.ts';
import { attributesOf, hasOnnx, type OnnxCase, type OnnxTensor, onnxCases } from './onnx-cases.ts';
import { reasonForImages } from './onnx-images.ts';
import { operations } from './onnx-operations.ts';

const restored = ({ shape, data }: OnnxTensor): Tensor => tensor(data.map(Number), shape);

/** Why a case says nothing about our library, or null. */
function reasonToSkip(one: OnnxCase): string | null {
  const { op, opset, attributes, inputs, outputs, name } = one;
  const { broadcast, mode = 'constant', select_last_index } = attributesOf(one);
  const isWhole = outputs[0]!.dtype.includes('int') || inputs[0]?.dtype.includes('int');
  if (!operations[op]) return 'not on our public face';
  if (opset < 7 && broadcast === 1) return 'broadcasting as it was before ONNX 7';
  if (op === 'Div' && isWhole) return 'division of whole numbers';
  if (op === 'Pow' && isWhole && outputs[0]!.dtype.includes('int'))
    return 'powers cut to whole numbers';
  if (/Softmax/.test(op) && opset < 13) return 'softmax over several axes, as before ONNX 13';
  if (select_last_index === 1) return 'ours takes the first of several';
  if (op === 'Selu' && (attributes.alpha || attributes.gamma)) return 'SELU has fixed constants';
  if (op === 'Pad' && mode !== 'constant') return 'constant margins only';
  if (op === 'Pad' && opset < 11) return 'widths as an attribute, as before ONNX 11';
  if (op === 'ReduceMax' && name.includes('empty_set')) return 'nothing is the largest of none';
  if (op === 'ReduceMin' && name.includes('empty_set')) return 'nothing is the smallest of none';
  return reasonForImages(one);
}

describe('agrees with the ONNX tests', () => {
  if (!hasOnnx) test.skip('the cases are not on this machine: set ONNX_CASES to their folder');

  for (const one of [...onnxCases().values()].flat()) {
    const reason = reasonToSkip(one);
    const name = `${one.op} ${one.name}`;
    test.skipIf(reason !== null)(reason ? `${name} (${reason})` : name, () => {
      const inputs = one.inputs.map((input) => (input ? restored(input) : undefined));
      const result = operations[one.op]!(inputs as Tensor[], attributesOf(one));
      const expected = one.outputs[0]!;
      expect([...result.shape]).toEqual([...expected.shape]);
      expectClose(result.dataSync(), expected.data, one);
    });
  }
});
