import type { Source } from '../../../exercises/grading/intake/piece.ts';
import { chosen } from './dropped.ts';

interface FileButtonProps {
  readonly label: string;
  readonly isFolder?: boolean;
  readonly onFiles: (files: readonly Source[]) => void;
}

/** A button that asks for files, or for a folder. */
export function FileButton({ label, isFolder = false, onFiles }: FileButtonProps) {
  return (
    <label class="button grade__file">
      {label}
      <input
        class="visually-hidden"
        type="file"
        multiple
        ref={(input) => {
          input?.toggleAttribute('webkitdirectory', isFolder);
        }}
        onChange={({ currentTarget }) => {
          onFiles(chosen(currentTarget.files));
          // The same file may be chosen again after it was mended.
          currentTarget.value = '';
        }}
      />
    </label>
  );
}
