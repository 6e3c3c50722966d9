import {
  type BarNet,
  type BarsEnd,
  barNetOf,
  barsAfter,
} from '../../../src/experiments/convolution/bars-net.ts';
import { type data, type Layer, random, tensor, tidy } from '../../../src/nn/index.ts';
import { type NumpyRandom, numpyRandom } from './numpy-random.ts';
import { torchRandom, torchUniform } from './torch-random.ts';

// The bars of table E14 with their script's own draws: numpy's pictures and rolls, PyTorch's first weights.

const [SIDE, LEARNED, JUDGED] = [12, 200, 500];

/** As the script draws them: all classes, then each bar's column and row, then all noise. */
function bars(count: number, where: 'left' | 'right', source: NumpyRandom): data.Dataset {
  const classes = Array.from({ length: count }, () => source.integer(0, 2));
  const pictures = classes.map((isLying) => {
    const column = where === 'left' ? source.integer(2, 4) : source.integer(8, 10);
    const row = source.integer(2, 10);
    const picture = new Array<number>(SIDE * SIDE).fill(0);
    for (let step = -2; step <= 2; step++)
      picture[isLying ? row * SIDE + column + step : (row + step) * SIDE + column] = 1;
    return picture;
  });
  const pixels = pictures.flatMap((picture) => picture.map((pixel) => pixel + 0.1 * source.standardNormal())); // biome-ignore format: one line
  return { inputs: tensor(pixels, [count, SIDE, SIDE, 1]), targets: tensor(classes) };
}

/** Gives a network the weights with which PyTorch begins: rows of a layer are its outputs there, columns here. */
function beginAs(network: Layer, random: () => number): void {
  const parameters = network.parameters();
  for (let i = 0; i < parameters.length; i += 2) {
    const [w, b] = [parameters[i]!, parameters[i + 1]!];
    const [outputs, fanIn] = [b.size, w.size / b.size];
    w.assign(tensor(torchUniform(w.size, fanIn, random), [outputs, fanIn]).transpose().reshape(w.shape)); // biome-ignore format: one line
    b.assign(tensor(torchUniform(outputs, fanIn, random)));
  }
}

export const barsOfScript = (net: BarNet, seed: number): BarsEnd =>
  tidy(() => {
    const source = numpyRandom(seed);
    const [learned, judged] = [bars(LEARNED, 'left', source), bars(JUDGED, 'right', source)];
    const network = barNetOf(net, random(seed));
    beginAs(network, torchRandom(seed));
    const many = () => Array.from({ length: LEARNED }, () => source.integer(-6, 7));
    const shifts = () => {
      const [down, right] = [many(), many()];
      return down.map((by, i) => [by, right[i]!] as const);
    };
    return barsAfter(network, learned, judged, net === 'augmented' ? shifts : null);
  });
