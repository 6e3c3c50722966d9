import { useMemo } from 'preact/hooks';
import { CLASSES, SIDE } from '../../experiments/digits/network.ts';
import { type Pictures, pictureAt } from '../../experiments/digits/pictures.ts';
import type { LabelledLetters } from '../../experiments/transfer/letters.ts';
import { Pixels } from '../kit/pixels/Pixels.tsx';
import { useAnswer } from '../kit/run/use-answer.ts';

/** The labelled letters of the first seed: all that the net is told. */
export function Labelled({ seed, labels }: LabelledLetters) {
  const question = useMemo(() => ({ seed, labels }), [seed, labels]);
  const pictures = useAnswer<LabelledLetters, Pictures>('labelled-letters', question);
  return (
    <div>
      <p class="transfer__told">All that it is told, seed {seed}</p>
      <div class="transfer__letters">
        {Array.from({ length: pictures?.classes.length ?? CLASSES * labels }, (_, at) => (
          <Pixels
            key={at}
            values={pictures ? pictureAt(pictures, at) : empty}
            height={SIDE}
            width={SIDE}
            full={255}
            across={36}
          />
        ))}
      </div>
    </div>
  );
}

const empty = new Uint8Array(SIDE * SIDE);
