import { biasesOf, nestedRows, plain, type WindowDialect } from './window-layer.ts';

/** The book's own library. */
export const chainRuleWindows: WindowDialect = {
  library: 'Chain Rule',
  write(layer) {
    if (layer.kind !== 'convolution')
      return `// x: [examples, rows, columns, channels]
const z = ${layer.kind === 'max' ? 'maxPool2d' : 'avgPool2d'}(x, { kernelSize: ${layer.size}, stride: ${layer.stride} });
`;
    const { kernels, stride, padding, dilation } = layer;
    return `// x: [examples, rows, columns, channels]; w: [rows, columns, in, out]
const w = tensor(${nestedRows(kernels, plain)});
const b = tensor([${biasesOf(layer, plain)}]);
const z = conv2d(x, w, b, { stride: ${stride}, padding: ${padding}, dilation: ${dilation} });
`;
  },
};
