import { conv2d, random, type Tensor, tensor } from '../../nn/index.ts';
import { outputSize } from './sizes.ts';

export const pictures = ['ramp', 'edge', 'dot', 'random'] as const;
export type PictureName = (typeof pictures)[number];

/** Kernel numbers [u][v][k'], rows first. */
export type Kernel = readonly (readonly (readonly number[])[])[];

export interface WalkConfig {
  readonly picture: PictureName;
  /** Rows and columns of the picture, n. */
  readonly side: number;
  readonly channels: number;
  /** One for each map. */
  readonly kernels: readonly Kernel[];
  /** Of every map. */
  readonly bias: number;
  readonly stride: number;
  readonly padding: number;
  readonly dilation: number;
  /** Turn the kernel by half a turn first: what mathematics calls convolution. */
  readonly isFlipped: boolean;
  readonly seed: number;
}

/** One product of equation 4.1. */
export interface Term {
  readonly u: number;
  readonly v: number;
  readonly channel: number;
  /** i' and j', of the picture without its padding: they may lie outside. */
  readonly row: number;
  readonly column: number;
  readonly isPadding: boolean;
  readonly x: number;
  readonly w: number;
}

export interface Walk {
  /** x[i][j][k'] */
  readonly picture: Kernel;
  /** As they are laid on the picture: flipped where asked. */
  readonly kernels: readonly Kernel[];
  readonly rows: number;
  readonly columns: number;
  /** What the library's `conv2d` gives, z[k][i][j]; each empty where the window does not fit. */
  readonly maps: readonly (readonly (readonly number[])[])[];
}

/** x[i][j][k'] of a picture; each channel after the first is another picture of the same size. */
export function pictureOf({ picture, side, channels, seed }: Pick<WalkConfig, 'picture' | 'side' | 'channels' | 'seed'>): Kernel {
  const source = random(seed);
  const middle = Math.floor(side / 2);
  const pixel = (i: number, j: number, channel: number): number => {
    const [row, column] = channel === 1 ? [j, i] : [i, j];
    switch (picture) {
      case 'ramp':
        return channel === 2 ? 1 : row * side + column + 1;
      case 'edge':
        return channel === 2 ? 5 : column < middle ? 0 : 9;
      case 'dot':
        return row === middle && column === middle - (channel === 2 ? 1 : 0) ? 9 : 0;
      case 'random':
        return source.integer(0, 10);
    }
  };
  return Array.from({ length: side }, (_, i) => Array.from({ length: side }, (__, j) => Array.from({ length: channels }, (___, k) => pixel(i, j, k))));
} // biome-ignore format: one case a line

/** The kernel turned by half a turn: w[f−1−u][f−1−v]. */
export const flipped = (kernel: Kernel): Kernel =>
  kernel.toReversed().map((row) => row.toReversed());

const asImage = (picture: Kernel): Tensor =>
  tensor(picture.flat(2), [1, picture.length, picture[0]!.length, picture[0]![0]!.length]);

/** Kernels as a layer holds them, w[u][v][k'][k]. */
const asLayer = (kernels: readonly Kernel[]): Tensor => {
  const [first] = kernels;
  const [size, channels] = [first!.length, first![0]![0]!.length];
  const numbers = first!.flatMap((row, u) => row.flatMap((column, v) => column.flatMap((_, channel) => kernels.map((kernel) => kernel[u]![v]![channel]!)))); // biome-ignore format: one line
  return tensor(numbers, [size, size, channels, kernels.length]);
};

/** Windows slid over a picture by the library. */
export function walkOf(config: WalkConfig): Walk {
  const picture = pictureOf(config);
  const kernels = config.isFlipped ? config.kernels.map(flipped) : config.kernels;
  const { stride, padding, dilation, side, bias } = config;
  const count = kernels.length;
  const size = outputSize(side, { kernel: kernels[0]!.length, stride, padding, dilation });
  if (size === 0) return { picture, kernels, rows: 0, columns: 0, maps: kernels.map(() => []) };
  const biases = tensor(kernels.map(() => bias));
  const z = conv2d(asImage(picture), asLayer(kernels), biases, { stride, padding, dilation }).dataSync(); // biome-ignore format: one line
  const maps = kernels.map((_, k) => Array.from({ length: size }, (__, i) => Array.from({ length: size }, (___, j) => z[(i * size + j) * count + k]!))); // biome-ignore format: one line
  return { picture, kernels, rows: size, columns: size, maps };
}

/**
 * The products of z[k][i][j], index by index: i' = i·s + u·d − p, j' = j·s + v·d − p.
 * What lies outside the picture is 0.
 */
export function termsOf(
  config: WalkConfig,
  { picture, kernels }: Walk,
  [i, j, k]: readonly [i: number, j: number, k: number],
): Term[] {
  const { stride, padding, dilation, side } = config;
  const terms: Term[] = [];
  for (const [u, line] of kernels[k]!.entries()) {
    for (const [v, numbers] of line.entries()) {
      for (const [channel, w] of numbers.entries()) {
        const row = i * stride + u * dilation - padding;
        const column = j * stride + v * dilation - padding;
        const isPadding = row < 0 || row >= side || column < 0 || column >= side;
        const x = isPadding ? 0 : picture[row]![column]![channel]!;
        terms.push({ u, v, channel, row, column, isPadding, x, w });
      }
    }
  }
  return terms;
}
