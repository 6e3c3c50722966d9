// The ONNX cases as checks: what each says of ours, or why it says nothing.

import { expect } from 'vitest';
import { type Tensor, tensor } from '../../../src/nn/index.ts';
import { expectClose } from '../cases.ts';
import { type Check, toleranceOn } from '../check.ts';
import { attributesOf, type OnnxCase, type OnnxTensor } from './cases.ts';
import { reasonForImages } from './images.ts';
import { operations } from './operations.ts';

const restored = ({ shape, data }: OnnxTensor): Tensor => tensor(data.map(Number), shape);

const OWN_FORMULAS = 'optimizers with a weight penalty and a decay of their own';

/** Operations that we have, but not in a way that these cases could say something about. */
const OTHERWISE: Readonly<Record<string, string>> = {
  Adagrad: OWN_FORMULAS,
  Adam: OWN_FORMULAS,
  Momentum: OWN_FORMULAS,
  Dropout: 'dropout by the masks of another generator',
  Split: 'a split is several slices; slice has its own cases',
};

/** Why a case says nothing about our library, or null. */
function reasonToSkip(one: OnnxCase): string | null {
  const { op, opset, attributes, inputs, outputs, name } = one;
  const { broadcast, mode = 'constant', select_last_index } = attributesOf(one);
  const isWhole = outputs[0]!.dtype.includes('int') || inputs[0]?.dtype.includes('int');
  if (!operations[op]) return OTHERWISE[op] ?? `not on our public face: ${op}`;
  if (op === 'Flatten' && attributesOf(one).axis !== 1) return 'ours keeps the first axis only';
  if (opset < 7 && broadcast === 1) return 'broadcasting as it was before ONNX 7';
  if (op === 'Div' && isWhole) return 'division of whole numbers';
  if (op === 'Pow' && isWhole && outputs[0]!.dtype.includes('int'))
    return 'powers cut to whole numbers';
  if (/Softmax$/.test(op) && opset < 13) return 'softmax over several axes, as before ONNX 13';
  if (/Loss$/.test(op) && inputs[2]) return 'no class weights';
  if (/Loss$/.test(op) && attributes.ignore_index !== undefined) return 'no class to be ignored';
  if (select_last_index === 1) return 'ours takes the first of several';
  if (op === 'Selu' && (attributes.alpha || attributes.gamma)) return 'SELU has fixed constants';
  if (op === 'Pad' && mode !== 'constant') return 'constant margins only';
  if (op === 'Pad' && opset < 11) return 'widths as an attribute, as before ONNX 11';
  if (op === 'ReduceMax' && name.includes('empty_set')) return 'nothing is the largest of none';
  if (op === 'ReduceMin' && name.includes('empty_set')) return 'nothing is the smallest of none';
  return reasonForImages(one);
}

/** Each case by its first output; further ones (masks, statistics, positions) we do not have. */
export const onnxChecks = (cases: Iterable<OnnxCase>): Check[] =>
  [...cases].map((one) => ({
    id: `${one.op} ${one.name}`,
    reason: reasonToSkip(one),
    run(way) {
      const inputs = one.inputs.map((input) => (input ? restored(input) : undefined));
      const result = operations[one.op]!(inputs as Tensor[], attributesOf(one));
      const expected = one.outputs[0]!;
      expect([...result.shape]).toEqual([...expected.shape]);
      expectClose(result.dataSync(), expected.data, toleranceOn(way, one, 'onnx'));
    },
  }));
