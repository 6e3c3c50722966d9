// ONNX's convolution, pooling and normalisation: images NCHW, kernels OIHW, margins on four sides.

import type { Tensor } from '../../../src/nn/index.ts';
import * as nn from '../../../src/nn/index.ts';
import { attributesOf, type OnnxCase } from './cases.ts';
import type { Call } from './operations.ts';

const toNhwc = (x: Tensor) => nn.transpose(x, { perm: [0, 2, 3, 1] });
const toNchw = (x: Tensor) => nn.transpose(x, { perm: [0, 3, 1, 2] });
/** [n, channels, ...] seen as [..., channels], and back. */
const channelsLast = (x: Tensor) =>
  nn.transpose(x, { perm: [0, ...x.shape.slice(2).map((_, i) => i + 2), 1] });
const channelsSecond = (x: Tensor) =>
  nn.transpose(x, { perm: [0, x.shape.length - 1, ...x.shape.slice(2).map((_, i) => i + 1)] });

type Quad = readonly [top: number, left: number, bottom: number, right: number];

/** Margins that differ from side to side are added by hand, with what the operation takes for nothing. */
function padded(x: Tensor, pads: Quad, value: number): Tensor {
  const [top, left, bottom, right] = pads;
  return nn.pad(x, [[0, 0], [top, bottom], [left, right], [0, 0]], { value }); // biome-ignore format: one line
}

export const images: Record<string, Call> = {
  Conv: ([x, w, b], { strides = [1, 1], dilations = [1, 1], group = 1, pads, auto_pad }) => {
    const isSame = auto_pad === 'SAME_UPPER';
    const image = pads ? padded(toNhwc(x!), pads, 0) : toNhwc(x!);
    const kernel = nn.transpose(w!, { perm: [2, 3, 1, 0] });
    const options = {
      stride: strides,
      dilation: dilations,
    };
    return toNchw(
      nn.conv2d(image, kernel, b, {
        ...options,
        groups: group,
        padding: isSame ? 'same' : 'valid',
      }),
    );
  },
  MaxPool: ([x], { kernel_shape, strides = [1, 1], pads, auto_pad }) => {
    const image = pads ? padded(toNhwc(x!), pads, -Infinity) : toNhwc(x!);
    const padding = auto_pad === 'SAME_UPPER' ? 'same' : 'valid';
    return toNchw(nn.maxPool2d(image, { kernelSize: kernel_shape, stride: strides, padding }));
  },
  AveragePool: ([x], { kernel_shape, strides = [1, 1], pads, auto_pad, count_include_pad }) => {
    const margins: nn.Pair = pads ? [pads[0], pads[1]] : 0;
    const padding = auto_pad === 'SAME_UPPER' ? 'same' : margins;
    const options: nn.PoolOptions = { kernelSize: kernel_shape, stride: strides, padding };
    return toNchw(
      nn.avgPool2d(toNhwc(x!), { ...options, countIncludePad: Boolean(count_include_pad) }),
    );
  },
  GlobalMaxPool: ([x]) => nn.max(x!, { axis: [2, 3], keepDims: true }),
  GlobalAveragePool: ([x]) => {
    const means = nn.globalAvgPool2d(toNhwc(x!));
    return means.reshape([...means.shape, 1, 1]);
  },
  BatchNormalization: ([x, gamma, beta, mean, variance], { epsilon, training_mode }) =>
    channelsSecond(
      nn.batchNorm(channelsLast(x!), gamma!, beta!, {
        epsilon,
        ...(training_mode ? {} : { mean, variance }),
      }),
    ),
  LayerNormalization: ([x, gamma, beta], { epsilon }) =>
    nn.layerNorm(x!, gamma!, beta!, { epsilon }),
  Pad: ([x, pads, value, axes]) => {
    const widths = x!.shape.map((): [number, number] => [0, 0]);
    const named = axes ? [...axes.dataSync()] : x!.shape.map((_, axis) => axis);
    const sizes = [...pads!.dataSync()];
    named.forEach((axis, i) => {
      widths.splice(axis, 1, [sizes[i]!, sizes[i + named.length]!]);
    });
    return nn.pad(x!, widths, { value: value?.item() ?? 0 });
  },
};

/** What our images cannot do and ONNX's can. */
export function reasonForImages(one: OnnxCase): string | null {
  const { op, inputs } = one;
  const { auto_pad, ceil_mode, dilations = [1, 1], pads = [0, 0, 0, 0] } = attributesOf(one);
  if (!['Conv', 'MaxPool', 'AveragePool', 'GlobalAveragePool'].includes(op)) return null;
  if (inputs[0]!.shape.length !== 4) return 'pictures with two axes only';
  if (auto_pad === 'SAME_LOWER') return "our 'same' puts the odd margin after";
  if (ceil_mode === 1) return 'no ceil_mode';
  if (op !== 'Conv' && dilations.some((d) => d !== 1)) return 'no dilated pooling';
  const isEven = pads[0] === pads[2] && pads[1] === pads[3];
  return op === 'AveragePool' && !isEven ? 'averages need equal margins' : null;
}
