import type { Source } from '../../../exercises/grading/intake/piece.ts';
import {
  chosenFiles,
  droppedFiles,
  type GivenFile,
} from '../../../widgets/kit/page/dropped-files.ts';

const sourceOf = ({ path, file }: GivenFile): Source => ({
  path,
  size: file?.size ?? 0,
  bytes: async () => {
    if (file === null) throw new Error('unreadable');
    return new Uint8Array(await file.arrayBuffer());
  },
});

/** Files of an input, with their folders where a folder was chosen. */
export const chosen = (files: Iterable<File>): readonly Source[] =>
  chosenFiles(files).map(sourceOf);

/** Everything that was dropped; folders are walked through. */
export const dropped = async (transfer: DataTransfer): Promise<readonly Source[]> =>
  (await droppedFiles(transfer)).map(sourceOf);
