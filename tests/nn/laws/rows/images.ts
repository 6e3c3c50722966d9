import * as nn from '../../../../src/nn/index.ts';
import { type Pattern, type Row, row } from './row.ts';

const image: Pattern = ['n', 5, 4, 'm'];

export const images: Record<string, Row> = {
  // Images.
  conv2d: row(
    (x, w, b) => nn.conv2d(x!, w!, b!, { stride: [2, 1], padding: 1 }),
    [image, [3, 2, 'm', 'k'], ['k']],
  ),
  'conv2d in groups': row(
    (x, w) => nn.conv2d(x!, w!, undefined, { groups: 2, dilation: 2, padding: 'same' }),
    [
      ['n', 5, 4, 2],
      [2, 2, 1, 4],
    ],
  ),
  maxPool2d: row(
    (x) => nn.maxPool2d(x!, { kernelSize: 2, stride: 1, padding: 1 }),
    [['n', 3, 3, 'm']],
  ),
  avgPool2d: row(
    (x) => nn.avgPool2d(x!, { kernelSize: 3, stride: 2, padding: 1, countIncludePad: false }),
    [image],
  ),
  globalAvgPool2d: row((x) => nn.globalAvgPool2d(x!), [image]),
  // Normalisation.
  batchNorm: row((x, g, b) => nn.batchNorm(x!, g!, b!), [[4, 'n', 'm'], ['m'], ['m']]),
  layerNorm: row((x, g, b) => nn.layerNorm(x!, g!, b!), [['n', 4], [4], [4]]),
  softThreshold: row((a) => nn.softThreshold(a!, 0.5), [['n']]),
  clipByGlobalNorm: row(
    (a, b) => nn.concat(nn.clipByGlobalNorm([a!, b!], 0.7).clipped),
    [['n'], ['m']],
  ),
};
