import { avgPool2d, conv2d, gradients, ones, slice, type Tensor, tidy } from '../../nn/index.ts';
import { outputSize, reachOf } from './sizes.ts';

/** A layer of a stack: a window with its stride and dilation; a pool has no weights. */
export interface StackLayer {
  readonly kind: 'conv' | 'pool';
  readonly kernel: number;
  readonly stride: number;
  readonly dilation: number;
}

const conv = (kernel: number, { stride = 1, dilation = 1 } = {}): StackLayer => ({ kind: 'conv', kernel, stride, dilation }); // biome-ignore format: one line
const pool: StackLayer = { kind: 'pool', kernel: 2, stride: 2, dilation: 1 };

/** Stacks to compare. */
export const stacks = {
  threes: [conv(3), conv(3), conv(3), conv(3)],
  fives: [conv(5), conv(5)],
  pooled: [conv(3), pool, conv(3), pool, conv(3)],
  strided: [conv(3, { stride: 2 }), conv(3, { stride: 2 }), conv(3)],
  dilated: [conv(3), conv(3, { dilation: 2 }), conv(3, { dilation: 4 })],
} as const satisfies Readonly<Record<string, readonly StackLayer[]>>;
export type StackName = keyof typeof stacks;

/** What a unit of one layer looks at, and what the layer costs. */
export interface LayerSight {
  readonly layer: StackLayer;
  /** Rows and columns of its maps. */
  readonly side: number;
  /** Pixels of the picture that one of its units depends on, along each axis. */
  readonly field: number;
  /** Pixels of the picture between two neighbouring units. */
  readonly jump: number;
  readonly parameters: number;
  readonly multiplications: number;
}

/** Layer by layer, with `channels` maps in each; the picture has one. Field: r + (reach − 1)·jump. */
export function sightsOf(layers: readonly StackLayer[], side: number, channels: number): LayerSight[] {
  const sights: LayerSight[] = [];
  for (const layer of layers) {
    const before = sights.at(-1);
    const inputs = before ? channels : 1;
    const [field, jump] = [before?.field ?? 1, before?.jump ?? 1];
    const out = outputSize(before?.side ?? side, { ...layer, padding: 0 });
    const weights = layer.kind === 'pool' ? 0 : layer.kernel * layer.kernel * inputs * channels;
    sights.push({
      layer,
      side: out,
      field: field + (reachOf(layer) - 1) * jump,
      jump: jump * layer.stride,
      parameters: weights === 0 ? 0 : weights + channels,
      multiplications: weights * out * out,
    });
  }
  return sights;
} // biome-ignore format: one line

/** One map through a stack whose weights are all 1, and pools that average. */
function through(x: Tensor, layers: readonly StackLayer[]): Tensor {
  let z = x;
  for (const { kind, kernel, stride, dilation } of layers)
    z =
      kind === 'pool'
        ? avgPool2d(z, { kernelSize: kernel, stride })
        : conv2d(z, ones([kernel, kernel, 1, 1]), undefined, { stride, dilation });
  return z;
}

/**
 * The weight of each pixel in the middle unit of the last layer, relative to the largest: the
 * gradient of that unit, as the library computes it. Row by row; 0 for a pixel it does not see.
 */
export function weightsOfPixels(layers: readonly StackLayer[], side: number): number[] {
  return tidy(() => {
    const x = ones([1, side, side, 1]);
    const z = through(x, layers);
    const middle = Math.floor((z.shape[1]! - 1) / 2);
    const unit = slice(z, [0, middle, middle, 0], [1, middle + 1, middle + 1, 1]).sum();
    const weights = [...gradients(unit, [x])[0]!.dataSync()];
    const largest = weights.reduce((most, weight) => Math.max(most, weight), 0);
    return weights.map((weight) => weight / largest);
  });
}

/** One row of a picture or of a map, seen from the side. */
export interface Level {
  /** The middle of each unit, in pixels of the picture. */
  readonly places: readonly number[];
  /** Units that the one at the top depends on. */
  readonly seen: readonly number[];
  /** From each of those to the units below that it looks at: pairs of numbers. */
  readonly ways: readonly (readonly [from: number, to: number])[];
}

/** A stack along one axis, the picture first: what the middle unit of the last layer depends on in each. */
export function levelsOf(layers: readonly StackLayer[], side: number): Level[] {
  const places: number[][] = [Array.from({ length: side }, (_, i) => i + 0.5)];
  for (const { kernel, stride, dilation } of layers) {
    const below = places.at(-1)!;
    const count = outputSize(below.length, { kernel, stride, dilation, padding: 0 });
    const last = dilation * (kernel - 1);
    places.push(Array.from({ length: count }, (_, i) => (below[i * stride]! + below[i * stride + last]!) / 2));
  }
  let seen: readonly number[] = [Math.floor((places.at(-1)!.length - 1) / 2)];
  const levels: Level[] = [];
  for (let level = layers.length; level >= 0; level--) {
    const layer = layers[level - 1];
    const ways = layer === undefined ? [] : seen.flatMap((from) => Array.from({ length: layer.kernel }, (_, u) => [from, from * layer.stride + u * layer.dilation] as const));
    levels.unshift({ places: places[level]!, seen, ways });
    seen = [...new Set(ways.map(([, to]) => to))].sort((a, b) => a - b);
  }
  return levels;
} // biome-ignore format: one line each
