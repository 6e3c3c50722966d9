import {
  biasesOf,
  type Convolution,
  float,
  nestedRows,
  shapeOf,
  type WindowDialect,
} from './window-layer.ts';

/** Keras knows two paddings by name: none, and what keeps the size at stride 1. Any other is a layer of zeros. */
function margins(layer: Convolution) {
  const { stride, padding, dilation } = layer;
  const keeps = stride === 1 && 2 * padding === dilation * (shapeOf(layer).rows - 1);
  if (padding === 0) return { name: 'valid', before: [] };
  return keeps
    ? { name: 'same', before: [] }
    : { name: 'valid', before: [`keras.layers.ZeroPadding2D(${padding})`] };
}

/** Keras refuses a stride and a dilation at once: there every place is computed, and some are taken. */
function stepped({ stride, dilation }: Convolution) {
  const isBoth = stride > 1 && dilation > 1;
  return { strides: isBoth ? 1 : stride, taken: isBoth ? `[:, ::${stride}, ::${stride}]` : '' };
}

/** Keras 3. */
export const kerasWindows: WindowDialect = {
  library: 'Keras',
  write(layer) {
    if (layer.kind !== 'convolution')
      return `import keras

# x: [examples, rows, columns, channels]
layer = keras.layers.${layer.kind === 'max' ? 'MaxPooling2D' : 'AveragePooling2D'}(pool_size=${layer.size}, strides=${layer.stride})
z = layer(x)
`;
    const { side, kernels, dilation } = layer;
    const { rows, channels, maps } = shapeOf(layer);
    const { name, before } = margins(layer);
    const { strides, taken } = stepped(layer);
    const lines = [
      `keras.Input((${side}, ${side}, ${channels}))`,
      ...before,
      `keras.layers.Conv2D(${maps}, ${rows}, strides=${strides}, padding='${name}', dilation_rate=${dilation})`,
    ];
    return `import keras
import numpy as np

# x: [examples, rows, columns, channels]; kernels as in the book: [rows, columns, in, out]
w = np.array(${nestedRows(kernels, float)})
b = np.array([${biasesOf(layer, float)}])

layer = keras.Sequential([
${lines.map((line) => `    ${line},`).join('\n')}
])
layer.set_weights([w, b])
${taken === '' ? '' : '# a layer of Keras takes a stride or a dilation, not both\n'}z = layer(x)${taken}
`;
  },
};
