import { dropout, ones, type Random, random, type Tensor } from '../../nn/index.ts';

/** What one draw of the mask decides: a number, or a whole feature map. */
export const spatialWays = ['element', 'map'] as const;
export type SpatialWay = (typeof spatialWays)[number];

export interface SpatialConfig {
  readonly way: SpatialWay;
  readonly rate: number;
  readonly seed: number;
}

export const [mapSide, mapCount] = [8, 4] as const;

export interface Spatial {
  /** Feature maps before, [map][row · side + column]. */
  readonly maps: readonly (readonly number[])[];
  /** The mask as the library drew it: 0, or 1/(1 − rate). */
  readonly masks: readonly (readonly number[])[];
  /** Numbers that were dropped. */
  readonly dropped: number;
  /** Of those, how many have a neighbour in their map that was kept. */
  readonly guessable: number;
  /** Share of the variance of the dropped numbers within their maps that the mean of their kept neighbours explains. */
  readonly explained: number;
}

/** Whole maps: one draw for each map of each example, copied over rows and columns. x: [examples, rows, columns, maps] */
export function spatialMask(shape: readonly number[], rate: number, source: Random): Tensor {
  const [examples, , , maps] = shape as [number, number, number, number];
  return dropout(ones([examples, 1, 1, maps]), { rate, random: source });
}

/** A map as a convolution leaves it: noise, blurred until neighbours resemble each other, from 0 to 1. */
function smoothMap(source: Random): number[] {
  const side = mapSide;
  let map = Array.from({ length: side * side }, () => source.normal());
  const at = (row: number, column: number) => map[((row + side) % side) * side + ((column + side) % side)]!; // biome-ignore format: one line
  for (let round = 0; round < 3; round++) {
    map = map.map((value, i) => {
      const [row, column] = [Math.floor(i / side), i % side];
      const around = at(row - 1, column) + at(row + 1, column) + at(row, column - 1) + at(row, column + 1); // biome-ignore format: one line
      return (value + around) / 2;
    });
  }
  const [low, high] = [Math.min(...map), Math.max(...map)];
  return map.map((value) => (value - low) / (high - low));
}

/** The places beside one, without the edges' other side. */
function neighbours(i: number): number[] {
  const [row, column] = [Math.floor(i / mapSide), i % mapSide];
  return [
    ...(row > 0 ? [i - mapSide] : []),
    ...(row < mapSide - 1 ? [i + mapSide] : []),
    ...(column > 0 ? [i - 1] : []),
    ...(column < mapSide - 1 ? [i + 1] : []),
  ];
}

/** Four feature maps under one draw of dropout, and how much of what was dropped its neighbours still tell. */
export function spatialOf({ way, rate, seed }: SpatialConfig): Spatial {
  const source = random(seed);
  const drawn = source.fork('maps');
  const maps = Array.from({ length: mapCount }, () => smoothMap(drawn));
  const shape = [1, mapSide, mapSide, mapCount];
  const draw = source.fork('mask');
  const mask =
    way === 'map' ? spatialMask(shape, rate, draw) : dropout(ones(shape), { rate, random: draw });
  const numbers = ones(shape).mul(mask).dataSync();
  const masks = maps.map((_, map) => Array.from({ length: mapSide * mapSide }, (__, i) => numbers[i * mapCount + map]!)); // biome-ignore format: one line
  return { maps, masks, ...guessed(maps, masks) };
}

function guessed(
  maps: readonly (readonly number[])[],
  masks: readonly (readonly number[])[],
): Pick<Spatial, 'dropped' | 'guessable' | 'explained'> {
  let [dropped, guessable, errors, squares] = [0, 0, 0, 0];
  for (const [index, map] of maps.entries()) {
    const mask = masks[index]!;
    const mean = map.reduce((sum, value) => sum + value, 0) / map.length;
    for (const [i, value] of map.entries()) {
      if (mask[i] !== 0) continue;
      const kept = neighbours(i).filter((j) => mask[j] !== 0);
      const guess =
        kept.length === 0 ? mean : kept.reduce((sum, j) => sum + map[j]!, 0) / kept.length;
      dropped += 1;
      guessable += kept.length > 0 ? 1 : 0;
      errors += (value - guess) * (value - guess);
      squares += (value - mean) * (value - mean);
    }
  }
  return { dropped, guessable, explained: squares === 0 ? 0 : 1 - errors / squares };
}
