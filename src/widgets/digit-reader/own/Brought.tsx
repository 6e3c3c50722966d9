import { FileButton } from '../../kit/controls/FileButton.tsx';
import { chosenFiles, type GivenFile } from '../../kit/page/dropped-files.ts';

interface BroughtProps {
  /** What stands in for the book's digits, in words; empty where nothing does. */
  readonly what: string;
  /** Why the last files were not taken; empty where nothing is wrong. */
  readonly problem: string;
  readonly isReading: boolean;
  readonly onPictures: (files: readonly GivenFile[]) => void;
  readonly onWeights: (file: File) => void;
  readonly onSave: () => void;
  readonly onBack: () => void;
}

/** What the reader may bring to the net and take from it: pictures, weights. */
export function Brought(props: BroughtProps) {
  const { what, problem, isReading, onPictures, onWeights, onSave, onBack } = props;
  return (
    <div class="digit-reader__brought">
      <p class="digit-reader__block">Your own pictures and weights</p>
      <p>
        Drop a folder of pictures here, sorted into folders named 0 to 9, or MNIST’s own files. They
        stay on this machine.
      </p>
      <div class="digit-reader__buttons">
        <FileButton
          label="Open files"
          isSeveral
          isDisabled={isReading}
          onFiles={(files) => onPictures(chosenFiles(files))}
        />
        <FileButton
          label="Open a folder"
          isFolder
          isDisabled={isReading}
          onFiles={(files) => onPictures(chosenFiles(files))}
        />
        <button type="button" class="button" onClick={onSave}>
          Save the weights
        </button>
        <FileButton
          label="Open weights"
          accept=".safetensors"
          onFiles={([file]) => file && onWeights(file)}
        />
        {what !== '' && (
          <button type="button" class="button" onClick={onBack}>
            Back to the book’s digits
          </button>
        )}
      </div>
      <p role="status">{isReading ? 'The files are being read …' : problem || what}</p>
    </div>
  );
}
