import { SIDE } from '../../../experiments/digits/network.ts';
import { DrawingPad } from '../../kit/pad/DrawingPad.tsx';
import { type Drawing, written } from '../../kit/pad/drawing.ts';

interface DrawProps {
  readonly drawing: Drawing;
  readonly disabled: boolean;
  /** As text for the state; empty for empty paper. */
  readonly onDraw: (drawing: string) => void;
}

/** A pad for a digit of the reader's own. */
export function Draw({ drawing, disabled, onDraw }: DrawProps) {
  return (
    <div class="digit-reader__draw">
      <p class="digit-reader__block">Draw a digit</p>
      <DrawingPad
        label="Pad for a digit"
        side={SIDE}
        size={168}
        drawing={drawing}
        disabled={disabled}
        onDraw={(next) => onDraw(next.some((ink) => ink > 0) ? written(next) : '')}
      />
      <p class="digit-reader__note">
        The net sees it cut out, scaled and centred, as the digits are that it learns from.
      </p>
    </div>
  );
}
