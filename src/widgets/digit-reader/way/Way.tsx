import type { ComponentChildren } from 'preact';
import type { Glimpse } from '../../../experiments/digits/glimpse.ts';
import { SIDE } from '../../../experiments/digits/network.ts';
import { formatNumber } from '../../../experiments/format-number.ts';
import { Pixels } from '../../kit/pixels/Pixels.tsx';
import { Chances } from './Chances.tsx';
import { heightOf, type KernelShape, kernelsIn, largest, mapsIn, mostIn } from './maps.ts';

interface WayProps {
  readonly picture: Uint8Array;
  /** What picture it is, in words. */
  readonly name: string;
  /** What every block makes of it. */
  readonly glimpses: readonly Glimpse[];
  /** Weights of the two convolutions, [side, side, maps below, kernels], row-major. */
  readonly kernels: readonly [first: ArrayLike<number>, second: ArrayLike<number>];
  /** Controls that choose the picture. */
  readonly children: ComponentChildren;
}

/** One picture on its way through the net: kernels and feature maps of every layer, and the ten chances. */
export function Way({ picture, name, glimpses, kernels: [first, second], children }: WayProps) {
  /** What a convolution gives is seen after its ReLU. */
  const maps = (word: string, block: string) => {
    const glimpse = glimpses.find((one) => one.name === block)!;
    const { shape } = glimpse;
    return (
      <Maps
        word={word}
        shape={shape.join(' × ')}
        maps={mapsIn(glimpse)}
        size={[shape[0]!, shape[1]!]}
        full={largest(glimpse)}
        across={acrossOf(shape[2]!)}
        tone="value"
      />
    );
  };
  const countOf = (block: string) => glimpses.find((one) => one.name === block)!.shape[2]!;
  const [below, above] = [countOf('relu1'), countOf('relu2')];
  const flat = glimpses.find((one) => one.name === 'flatten')!.values.length;
  return (
    <div class="digit-reader__way">
      <div>
        <p class="digit-reader__block">
          {name} <span class="digit-reader__shape">28 × 28</span>
        </p>
        <Pixels values={picture} height={SIDE} width={SIDE} full={255} across={168} />
        {children}
      </div>
      <div class="digit-reader__blocks">
        <Kernels
          word="Kernels of the first convolution"
          shape={`5 × 5, with biases ${parametersIn({ side: 5, below: 1, count: below })} parameters: green adds, ink takes away`}
          weights={first}
          of={{ side: 5, below: 1, count: below }}
          across={acrossOf(below)}
        />
        {maps('Convolution 5 × 5, ReLU', 'relu1')}
        {maps('Max-pool 2 × 2', 'pool1')}
        <Kernels
          word="Kernels of the second convolution"
          shape={`3 × 3 × ${below}, ${parametersIn({ side: 3, below, count: above })} parameters: a square for each map before`}
          weights={second}
          of={{ side: 3, below, count: above }}
          across={above > 16 ? 12 : 15}
        />
        {maps('Convolution 3 × 3, ReLU', 'relu2')}
        {maps('Max-pool 2 × 2', 'pool2')}
        <p class="digit-reader__block">
          Flattened, one linear layer, softmax{' '}
          <span class="digit-reader__shape">
            {flat} → 10, {formatNumber(10 * (flat + 1))} parameters
          </span>
        </p>
        <Chances values={glimpses.at(-1)?.values ?? []} />
      </div>
    </div>
  );
}

/** Weights and biases. */
const parametersIn = ({ side, below, count }: KernelShape) =>
  formatNumber((side * side * below + 1) * count);

/** Screen pixels across one of so many maps. */
const acrossOf = (count: number) => (count > 16 ? 28 : count > 8 ? 35 : 48);

interface KernelsProps {
  readonly word: string;
  readonly shape: string;
  readonly weights: ArrayLike<number>;
  readonly of: KernelShape;
  readonly across: number;
}

/** What every kernel of a convolution looks for. */
const Kernels = ({ word, shape, weights, of, across }: KernelsProps) => (
  <Maps
    word={word}
    shape={shape}
    maps={kernelsIn(weights, of)}
    size={[heightOf(of), of.side]}
    full={mostIn(weights)}
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
