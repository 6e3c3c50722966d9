import { wireName } from './model.ts';
import type { Place } from './place.ts';

interface ChipProps {
  readonly id: string;
  readonly at: Place;
  readonly text: string;
  readonly chosen: boolean;
  readonly disabled: boolean;
  /** Nothing can be chosen yet. */
  readonly isPicture: boolean;
  readonly onChoose: () => void;
}

/** A weight's number on its wire, and the button that chooses it. */
export function Chip(props: ChipProps) {
  const { id, text, chosen, disabled, isPicture, onChoose } = props;
  const { x, y } = props.at;
  const width = 14 + 7 * text.length;
  const radio = {
    role: 'radio' as const,
    'aria-checked': chosen,
    'aria-disabled': disabled,
    'aria-label': `${wireName(id)}, weight ${text}`,
    tabindex: chosen ? 0 : -1,
    'data-wire': id,
    onClick: disabled ? undefined : onChoose,
  };
  return (
    <g
      class={`influence__chip${chosen ? ' influence__chip--chosen' : ''}`}
      {...(isPicture ? {} : radio)}
    >
      <rect x={x - width / 2} y={y - 12} width={width} height="24" rx="2" />
      <text x={x} y={y + 5} text-anchor="middle">
        {text}
      </text>
    </g>
  );
}
