import { useState } from 'preact/hooks';
import { Icon } from '../marks/icons.tsx';
import { TypedField } from './TypedField.tsx';
import './SeedBox.css';

interface SeedBoxProps {
  readonly value: number;
  readonly onChange: (seed: number) => void;
  readonly disabled?: boolean;
  /** Where Resample gets its number; fixed in tests. */
  readonly draw?: () => number;
}

const largestSeed = 4294967295;

/** The seed as a number to type, and a button that takes another one. */
export function SeedBox({ value, onChange, disabled = false, draw = next }: SeedBoxProps) {
  // What was typed counts only beside the seed it was typed for: a seed from elsewhere replaces it,
  // and no effect that runs later can throw away what the reader has typed meanwhile.
  const [typed, setTyped] = useState({ seed: value, text: String(value) });
  const text = typed.seed === value ? typed.text : String(value);
  const wrong = seedOf(text) === null;
  const type = (wish: string) => {
    const seed = seedOf(wish);
    setTyped({ seed: seed ?? value, text: wish });
    if (seed !== null) onChange(seed);
  };
  return (
    <div class="seed-box">
      <TypedField
        label="Seed"
        class="seed-box__field"
        inputMode="numeric"
        text={text}
        isWrong={wrong}
        help={
          wrong
            ? `A seed is a whole number from 0 to ${largestSeed}; the run keeps ${value}.`
            : 'The same seed gives the same run.'
        }
        disabled={disabled}
        onType={type}
      >
        <button type="button" class="button" disabled={disabled} onClick={() => onChange(draw())}>
          <Icon name="dice" />
          Resample
        </button>
      </TypedField>
    </div>
  );
}

/** A whole number in the range of the book's random source, or null. */
function seedOf(text: string): number | null {
  if (!/^\s*\d{1,10}\s*$/.test(text)) return null;
  const seed = Number(text);
  return seed <= largestSeed ? seed : null;
}

/** Any other seed; which one does not matter, because it stands in the box. */
function next(): number {
  return crypto.getRandomValues(new Uint16Array(1))[0]!;
}
