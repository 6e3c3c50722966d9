import { useState } from 'preact/hooks';
import { readNumber } from '../kit/controls/read-number.ts';
import { TypedField } from '../kit/controls/TypedField.tsx';

interface SquareProps {
  readonly label: string;
  /** Four numbers, row by row. */
  readonly value: string;
  readonly isLocked: boolean;
  readonly onChange: (value: string) => void;
}

const help = 'four numbers, row by row';

/** Two rows of two numbers, typed one after the other; nonsense keeps the last good ones. */
export function Square({ label, value, isLocked, onChange }: SquareProps) {
  const [typed, setTyped] = useState({ value, text: value });
  const text = typed.value === value ? typed.text : value;
  const read = understand(text);
  return (
    <div class="block-backward__square">
      <TypedField
        label={label}
        class="block-backward__field"
        inputMode="text"
        text={text}
        isWrong={typeof read !== 'string'}
        help={typeof read === 'string' ? help : read.problem}
        disabled={isLocked}
        onType={(next) => {
          const good = understand(next);
          setTyped({ value: typeof good === 'string' ? good : value, text: next });
          if (typeof good === 'string') onChange(good);
        }}
      />
    </div>
  );
}

/** Four numbers in any usual spelling as the state writes them, or what is wrong with them. */
function understand(text: string): string | { readonly problem: string } {
  const parts = text.trim().split(/[\s;]+|,\s+/);
  if (parts.length !== 4) return { problem: `${parts[0] === '' ? 0 : parts.length} numbers; four are needed` }; // biome-ignore format: one line
  const numbers = parts.map((part) => readNumber(part).value ?? Number.NaN);
  const wrong = numbers.findIndex((value) => !(Math.abs(value) <= 999));
  if (wrong >= 0) return { problem: `“${parts[wrong]}” is not a number from −999 to 999` };
  return numbers.map((value) => Math.round(value * 1000) / 1000).join(' ');
}
