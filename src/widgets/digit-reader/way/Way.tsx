import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { DigitSight } from '../../../experiments/digits/digit-look.ts';
import {
  CLASSES,
  type Maps as Counts,
  mapSides,
  SIDE,
} from '../../../experiments/digits/network.ts';
import { formatNumber, withCommas } from '../../../experiments/format-number.ts';
import { Pixels } from '../../kit/pixels/Pixels.tsx';
import { Chances } from './Chances.tsx';
import { heightOf, type KernelShape, kernelsIn, largest, mapsIn, mostIn } from './maps.ts';

interface WayProps {
  /** Maps of the two convolutions. */
  readonly maps: Counts;
  /** Null until it is drawn. */
  readonly picture: Uint8Array | null;
  /** What picture it is, in words. */
  readonly name: string;
  /** What the net makes of it; null until it is computed. */
  readonly sight: DigitSight | null;
  /** Controls that choose the picture. */
  readonly children: ComponentChildren;
}

const paper = new Uint8Array(SIDE * SIDE);

/** One picture on its way through the net: kernels and feature maps of every layer, and the ten chances. */
export function Way({ maps: [first, second], picture, name, sight, children }: WayProps) {
  const glimpseOf = (block: string) => sight?.glimpses.find((one) => one.name === block);
  /** A net of another size may just have been chosen: what is known is of the one before. */
  const isOfThis = glimpseOf('relu1')?.shape[2] === first && glimpseOf('relu2')?.shape[2] === second; // biome-ignore format: one line
  const known = isOfThis ? sight : null;
  /** What a convolution gives is seen after its ReLU. */
  const maps = (word: string, block: keyof typeof mapSides, count: number) => {
    const side = mapSides[block];
    const glimpse = known ? glimpseOf(block)! : { name: block, shape: [side, side, count], values: new Float64Array(side * side * count) }; // biome-ignore format: one line
    return (
      <Maps
        word={word}
        shape={glimpse.shape.join(' × ')}
        maps={mapsIn(glimpse)}
        size={[side, side]}
        full={largest(glimpse)}
        across={acrossOf(count)}
        tone="value"
      />
    );
  };
  const flat = mapSides.pool2 * mapSides.pool2 * second;
  const kernels = [
    { side: 5, below: 1, count: first },
    { side: 3, below: first, count: second },
  ] as const;
  const blocks = useMemo(
    () => (
      <div class="digit-reader__blocks">
        <Kernels
          word="Kernels of the first convolution"
          shape={`5 × 5, with biases ${parametersIn(kernels[0])} parameters: green adds, ink takes away`}
          weights={known?.kernels[0]}
          of={kernels[0]}
          across={acrossOf(first)}
        />
        {maps('Convolution 5 × 5, ReLU', 'relu1', first)}
        {maps('Max-pool 2 × 2', 'pool1', first)}
        <Kernels
          word="Kernels of the second convolution"
          shape={`3 × 3 × ${first}, ${parametersIn(kernels[1])} parameters: a square for each map before`}
          weights={known?.kernels[1]}
          of={kernels[1]}
          across={second > 16 ? 12 : 15}
        />
        {maps('Convolution 3 × 3, ReLU', 'relu2', second)}
        {maps('Max-pool 2 × 2', 'pool2', second)}
        <p class="digit-reader__block">
          Flattened, one linear layer, softmax{' '}
          <span class="digit-reader__shape">
            {flat} → {CLASSES}, {printed(CLASSES * (flat + 1))} parameters
          </span>
        </p>
        <Chances values={known?.glimpses.at(-1)?.values ?? []} />
      </div>
    ),
    [known, first, second],
  );
  return (
    <div class="digit-reader__way">
      <div>
        <p class="digit-reader__block">
          {name} <span class="digit-reader__shape">28 × 28</span>
        </p>
        <Pixels values={picture ?? paper} height={SIDE} width={SIDE} full={255} across={168} />
        {children}
      </div>
      {blocks}
    </div>
  );
}

const printed = (count: number) => withCommas(formatNumber(count));

/** Weights and biases. */
const parametersIn = ({ side, below, count }: KernelShape) =>
  printed((side * side * below + 1) * count);

/** Screen pixels across one of so many maps. */
const acrossOf = (count: number) => (count > 16 ? 28 : count > 8 ? 35 : 48);

interface KernelsProps {
  readonly word: string;
  readonly shape: string;
  /** Undefined until they are known. */
  readonly weights: ArrayLike<number> | undefined;
  readonly of: KernelShape;
  readonly across: number;
}

/** What every kernel of a convolution looks for. */
const Kernels = ({ word, shape, weights, of, across }: KernelsProps) => (
  <Maps
    word={word}
    shape={shape}
    maps={kernelsIn(weights ?? new Float64Array(of.side * of.side * of.below * of.count), of)}
    size={[heightOf(of), of.side]}
    full={mostIn(weights ?? [])}
    across={across}
    tone="param"
  />
);

interface MapsProps {
  readonly word: string;
  readonly shape: string;
  readonly maps: readonly ArrayLike<number>[];
  readonly size: readonly [height: number, width: number];
  readonly full: number;
  readonly across: number;
  readonly tone: 'value' | 'param';
}

/** Maps of one block, side by side on one scale. */
function Maps({ word, shape, maps, size: [height, width], full, across, tone }: MapsProps) {
  return (
    <div>
      <p class="digit-reader__block">
        {word} <span class="digit-reader__shape">{shape}</span>
      </p>
      <div class="digit-reader__maps">
        {maps.map((values, map) => (
          <Pixels
            key={map}
            values={values}
            height={height}
            width={width}
            full={full}
            across={across}
            tone={tone}
          />
        ))}
      </div>
    </div>
  );
}
