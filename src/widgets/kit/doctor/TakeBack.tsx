import { useEffect, useRef } from 'preact/hooks';

interface TakeBackProps {
  readonly word: string;
  readonly onPress: () => void;
}

/** What was tried against a divergence, and the way back to the settings before it. */
export function TakeBack({ word, onPress }: TakeBackProps) {
  const button = useRef<HTMLButtonElement>(null);
  // The pressed remedy is gone with its run: the focus would fall out of the figure.
  useEffect(() => button.current?.focus({ preventScroll: true }), [word]);
  const press = () => {
    button.current?.closest<HTMLElement>('.figure__stage')?.focus({ preventScroll: true });
    onPress();
  };
  return (
    <p class="doctor__tried" role="status">
      <span>
        Tried: <strong>{word}</strong>
      </span>
      <button ref={button} type="button" class="button" onClick={press}>
        Take it back
      </button>
    </p>
  );
}
