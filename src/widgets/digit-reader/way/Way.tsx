import type { ComponentChildren } from 'preact';
import type { Glimpse } from '../../../experiments/digits/glimpse.ts';
import { SIDE } from '../../../experiments/digits/network.ts';
import { Pixels } from '../../kit/pixels/Pixels.tsx';
import { Chances } from './Chances.tsx';
import { kernelsIn, largest, mapsIn, mostIn } from './maps.ts';

interface WayProps {
  readonly picture: Uint8Array;
  /** What picture it is, in words. */
  readonly name: string;
  /** What every block makes of it. */
  readonly glimpses: readonly Glimpse[];
  /** Weights of the first convolution, [5, 5, 1, kernels], row-major. */
  readonly kernels: ArrayLike<number>;
  /** Controls that choose the picture. */
  readonly children: ComponentChildren;
}

/** The blocks that are shown, and in which words: what a convolution gives is seen after its ReLU. */
const shown = [
  { name: 'relu1', word: 'Convolution 5 × 5, ReLU' },
  { name: 'pool1', word: 'Max-pool 2 × 2' },
  { name: 'relu2', word: 'Convolution 3 × 3, ReLU' },
  { name: 'pool2', word: 'Max-pool 2 × 2' },
] as const;

/** One picture on its way through the net: every feature map of every block, and the ten chances. */
export function Way({ picture, name, glimpses, kernels, children }: WayProps) {
  const blocks = shown.map(({ name, word }) => ({
    word,
    glimpse: glimpses.find((one) => one.name === name)!,
  }));
  const count = blocks[0]!.glimpse.shape[2]!;
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
        <Maps
          word="Kernels of the first convolution"
          shape="5 × 5: green adds, ink takes away"
          maps={kernelsIn(kernels, count)}
          size={[5, 5]}
          full={mostIn(kernels)}
          tone="param"
        />
        {blocks.map(({ word, glimpse }, i) => (
          <Maps
            key={i}
            word={word}
            shape={glimpse.shape.join(' × ')}
            maps={mapsIn(glimpse)}
            size={[glimpse.shape[0]!, glimpse.shape[1]!]}
            full={largest(glimpse)}
            tone="value"
          />
        ))}
        <p class="digit-reader__block">
          Flattened, one linear layer, softmax <span class="digit-reader__shape">10</span>
        </p>
        <Chances values={glimpses.at(-1)?.values ?? []} />
      </div>
    </div>
  );
}

interface MapsProps {
  readonly word: string;
  readonly shape: string;
  readonly maps: readonly ArrayLike<number>[];
  readonly size: readonly [height: number, width: number];
  readonly full: number;
  readonly tone: 'value' | 'param';
}

/** Maps of one block, side by side on one scale. */
function Maps({ word, shape, maps, size: [height, width], full, tone }: MapsProps) {
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
            across={maps.length > 16 ? 28 : maps.length > 8 ? 35 : 48}
            tone={tone}
          />
        ))}
      </div>
    </div>
  );
}
