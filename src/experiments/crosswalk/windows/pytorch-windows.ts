import { biasesOf, float, nestedRows, shapeOf, type WindowDialect } from './window-layer.ts';

/** PyTorch 1.13 and later: channels stand before rows and columns, in pictures and in kernels. */
export const pytorchWindows: WindowDialect = {
  library: 'PyTorch',
  write(layer) {
    if (layer.kind !== 'convolution')
      return `from torch import nn

# x: [examples, channels, rows, columns]
layer = nn.${layer.kind === 'max' ? 'MaxPool2d' : 'AvgPool2d'}(kernel_size=${layer.size}, stride=${layer.stride})
z = layer(x)
`;
    const { kernels, stride, padding, dilation } = layer;
    const { rows, channels, maps } = shapeOf(layer);
    const window = `stride=${stride}, padding=${padding}, dilation=${dilation}`;
    return `import torch
from torch import nn

# the book's order: [rows, columns, in, out]
w = torch.tensor(${nestedRows(kernels, float)})
b = torch.tensor([${biasesOf(layer, float)}])

# x: [examples, channels, rows, columns]; PyTorch's kernels: [out, in, rows, columns]
w = w.permute(3, 2, 0, 1)
z = nn.functional.conv2d(x, w, b, ${window})

# the same as a layer, which would draw its own numbers
layer = nn.Conv2d(${channels}, ${maps}, kernel_size=${rows}, ${window})
layer.load_state_dict({'weight': w, 'bias': b})
`;
  },
};
