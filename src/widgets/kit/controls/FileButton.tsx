import './file-button.css';

interface FileButtonProps {
  readonly label: string;
  /** What the browser offers first: `.json,application/json`. */
  readonly accept?: string;
  readonly isSeveral?: boolean;
  readonly isFolder?: boolean;
  readonly isDisabled?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A button that asks for a file, for several, or for a folder. */
export function FileButton(props: FileButtonProps) {
  const { label, accept, isSeveral = false, isFolder = false, isDisabled = false, onFiles } = props;
  return (
    <label class="button file-button">
      {label}
      <input
        class="visually-hidden"
        type="file"
        accept={accept}
        multiple={isSeveral}
        disabled={isDisabled}
        ref={(input) => {
          input?.toggleAttribute('webkitdirectory', isFolder);
        }}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // The same file may be chosen again after it was mended.
          currentTarget.value = '';
        }}
      />
    </label>
  );
}
