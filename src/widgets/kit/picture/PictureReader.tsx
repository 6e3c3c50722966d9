import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { type GreyPicture, readPicture } from './read-picture.ts';
import './picture-reader.css';

interface PictureReaderProps {
  /** Pixels of the longer side, at most. */
  readonly longest: number;
  readonly onPicture: (picture: GreyPicture) => void;
  readonly disabled?: boolean;
  /** What a picture may be dropped on. */
  readonly children?: ComponentChildren;
}

/** Asks for a picture of the reader's: chosen, dropped or pasted. It stays on this machine. */
export function PictureReader({
  longest,
  onPicture,
  disabled = false,
  children,
}: PictureReaderProps) {
  const [problem, setProblem] = useState('');
  const [isOver, setIsOver] = useState(false);
  const take = async (file: File | undefined) => {
    if (!file || disabled) return;
    try {
      onPicture(await readPicture(file, longest));
      setProblem('');
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <div
      role="group"
      aria-label="A picture of yours"
      class={isOver ? 'picture-reader picture-reader--over' : 'picture-reader'}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        take(event.dataTransfer?.files[0]);
      }}
      onPaste={(event) => take(event.clipboardData?.files[0])}
    >
      {children}
      <p class="picture-reader__row">
        <label class="button picture-reader__button">
          Your picture
          <input
            class="visually-hidden"
            type="file"
            accept="image/*"
            disabled={disabled}
            onChange={({ currentTarget }) => {
              take(currentTarget.files?.[0]);
              // The same file may be chosen again.
              currentTarget.value = '';
            }}
          />
        </label>
        <span class="picture-reader__note">
          or drop or paste one here. It stays on this machine, and out of links.
        </span>
      </p>
      <p class="picture-reader__problem" role="alert">
        {problem}
      </p>
    </div>
  );
}
