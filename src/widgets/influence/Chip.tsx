import { wireName } from './model.ts';
import type { Place } from './place.ts';

interface ChipProps {
  readonly id: string;
  readonly at: Place;
  readonly text: string;
  readonly chosen: boolean;
  readonly disabled: boolean;
  readonly onChoose: () => void;
}

/** A weight's number on its wire, and the button that chooses it. */
export function Chip({ id, at: { x, y }, text, chosen, disabled, onChoose }: ChipProps) {
  const width = 14 + 7 * text.length;
  return (
    <g
      class="influence__chip"
      role="radio"
      aria-checked={chosen}
      aria-disabled={disabled}
      aria-label={`${wireName(id)}, weight ${text}`}
      tabindex={chosen ? 0 : -1}
      data-wire={id}
      onClick={disabled ? undefined : onChoose}
      onKeyDown={() => {}}
    >
      <rect x={x - width / 2} y={y - 12} width={width} height="24" rx="2" />
      <text x={x} y={y + 5} text-anchor="middle">
        {text}
      </text>
    </g>
  );
}
