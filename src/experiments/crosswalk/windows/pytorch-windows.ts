import { float, nestedRows, type WindowDialect } from './window-layer.ts';

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
    const { kernel, bias, stride, padding, dilation } = layer;
    const window = `stride=${stride}, padding=${padding}, dilation=${dilation}`;
    return `import torch
from torch import nn

# the book's order: [rows, columns, in, out]
w = torch.tensor(${nestedRows(kernel, float)})
b = torch.tensor([${float(bias)}])

# x: [examples, channels, rows, columns]; PyTorch's kernels: [out, in, rows, columns]
w = w.permute(3, 2, 0, 1)
z = nn.functional.conv2d(x, w, b, ${window})

# the same as a layer, which would draw its own numbers
layer = nn.Conv2d(${kernel[0]![0]!.length}, 1, kernel_size=${kernel.length}, ${window})
layer.load_state_dict({'weight': w, 'bias': b})
`;
  },
};
