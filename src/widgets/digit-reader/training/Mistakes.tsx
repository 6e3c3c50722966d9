import { SIDE } from '../../../experiments/digits/network.ts';
import { pictureAt } from '../../../experiments/digits/pictures.ts';
import type { DigitsFrame } from '../../../experiments/digits/training.ts';
import { Pixels } from '../../kit/pixels/Pixels.tsx';

interface MistakesProps {
  readonly wrong: DigitsFrame['wrong'];
  /** Sends one of them through the net. */
  readonly onPick: (picture: Uint8Array) => void;
}

/** The test pictures that it reads wrongly, the surest first; each is a button that sends it through the net. */
export function Mistakes({ wrong, onPick }: MistakesProps) {
  return (
    <div class="digit-reader__row">
      <p class="digit-reader__block">
        {wrong.count === 0
          ? 'no mistake'
          : wrong.count === 1
            ? 'one mistake'
            : `${wrong.count} mistakes`}
        {wrong.count > wrong.as.length && `, the surest ${wrong.as.length}`}
        {wrong.count > 0 && ': press one to see its way'}
      </p>
      <ul class="digit-reader__mistakes">
        {wrong.as.map((as, i) => {
          const picture = pictureAt(wrong, i);
          return (
            <li key={i}>
              <button type="button" onClick={() => onPick(picture)}>
                <Pixels values={picture} height={SIDE} width={SIDE} full={255} across={42} />
                <span>
                  {wrong.classes[i]} → {as}
                </span>
                <span class="visually-hidden">
                  : a {wrong.classes[i]} read as {as}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
