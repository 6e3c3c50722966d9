import {
  type Layer,
  layers,
  type Parameter,
  type Random,
  type Tensor,
  tensor,
} from '../../nn/index.ts';

/** Side of a picture in pixels, and the classes it may belong to. */
export const SIDE = 28;
export const CLASSES = 10;

/** Feature maps of the first and of the second convolution. */
export type Maps = readonly [first: number, second: number];

/** One step of the net, with the name under which a page shows what it gives. */
export interface Block {
  readonly name: string;
  readonly layer: Layer;
}

/**
 * The blocks of a small LeNet, in order: 28 × 28 → 24 → 12 → 10 → 5, then one linear layer.
 *
 * @see LeCun, Bottou, Bengio and Haffner (1998), "Gradient-based learning applied to document recognition"
 */
export function blocksOf([first, second]: Maps, random: Random): Block[] {
  const relu = layers.activation('relu');
  return [
    { name: 'conv1', layer: layers.conv2d(1, first, { kernelSize: 5, random, name: 'conv1' }) },
    { name: 'relu1', layer: relu },
    { name: 'pool1', layer: layers.maxPool2d({ kernelSize: 2 }) },
    { name: 'conv2', layer: layers.conv2d(first, second, { kernelSize: 3, random, name: 'conv2' }) }, // biome-ignore format: one line
    { name: 'relu2', layer: relu },
    { name: 'pool2', layer: layers.maxPool2d({ kernelSize: 2 }) },
    { name: 'flatten', layer: layers.flatten() },
    { name: 'logits', layer: layers.linear(25 * second, CLASSES, { random, name: 'linear' }) },
  ];
}

/** Side of the maps that a block leaves. */
export const mapSides = { relu1: 24, pool1: 12, relu2: 10, pool2: 5 } as const;

/** What every block gives for pictures [n, 28, 28, 1], in order. */
export function outputsOf(blocks: readonly Block[], x: Tensor): Tensor[] {
  const outputs: Tensor[] = [];
  for (const { layer } of blocks) outputs.push(layer.call(outputs.at(-1) ?? x));
  return outputs;
}

export const parametersOf = (blocks: readonly Block[]): Parameter[] =>
  blocks.flatMap(({ layer }) => layer.parameters());

/** The weights of the two convolutions, [side, side, maps below, kernels], row-major. */
export function kernelsOf(blocks: readonly Block[]) {
  const [first, , second] = parametersOf(blocks);
  return [first!.dataSync(), second!.dataSync()] as const;
}

/** Gives every parameter its numbers, row-major, in the order of the layers. */
export function withWeights(
  blocks: readonly Block[],
  weights: readonly ArrayLike<number>[],
): readonly Block[] {
  for (const [i, parameter] of parametersOf(blocks).entries())
    parameter.assign(tensor(weights[i]!, parameter.shape));
  return blocks;
}
