import { useMemo } from 'preact/hooks';
import { SIDE } from '../../experiments/digits/network.ts';
import { pictureAt } from '../../experiments/digits/pictures.ts';
import { labelled } from '../../experiments/transfer/letters.ts';
import { Pixels } from '../kit/pixels/Pixels.tsx';

/** Drawing more than these would keep the page waiting. */
const most = 2;

/** The labelled letters of the first seed, the first two of each kind: all that the net is told. */
export function Labelled({ seed, labels }: { readonly seed: number; readonly labels: number }) {
  const pictures = useMemo(() => labelled(seed, Math.min(most, labels)), [seed, labels]);
  return (
    <div>
      <p class="transfer__told">
        {labels > most
          ? `The first ${most} of ${labels} labelled letters of each kind`
          : 'All that it is told'}
        , seed {seed}
      </p>
      <div class="transfer__letters">
        {pictures.classes.map((_, at) => (
          <Pixels
            key={at}
            values={pictureAt(pictures, at)}
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
