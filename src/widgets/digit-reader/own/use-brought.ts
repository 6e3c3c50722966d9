import { signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Own } from '../../../experiments/digits/own/split.ts';
import type { GivenFile } from '../../kit/page/dropped-files.ts';
import type { State } from '../model.ts';

/** What a reader has brought instead of the book's own. */
interface Brought {
  readonly own: Own | undefined;
  readonly weights: readonly Float32Array[] | undefined;
  readonly what: string;
  /** Rises with every change: pictures are too long to be compared. */
  readonly number: number;
}

const nothing: Brought = { own: undefined, weights: undefined, what: '', number: 0 };
const wordsOf = (problem: unknown) =>
  problem instanceof Error ? problem.message : String(problem);

/** Keeps what the reader brings, and says what was wrong with what could not be taken: the last good stays. */
export function useBrought() {
  return useMemo(() => {
    const brought = signal(nothing);
    const problem = signal('');
    const isReading = signal(false);
    const take = (next: Partial<Brought>) => {
      problem.value = '';
      brought.value = { ...brought.value, ...next, number: brought.value.number + 1 };
    };
    const reading = async (read: () => Promise<void>) => {
      isReading.value = true;
      try {
        await read();
      } catch (refused) {
        problem.value = wordsOf(refused);
      } finally {
        isReading.value = false;
      }
    };
    return {
      brought,
      problem,
      isReading,
      pictures: (files: readonly GivenFile[]) =>
        reading(async () => {
          const { readFiles } = await import('./read-files.ts');
          const own = await readFiles(files);
          const [train, test] = [own.train.classes.length, own.test.classes.length];
          take({
            own,
            what: `Your own pictures: ${train} to learn from, ${test} to be tested on.`,
          });
        }),
      openWeights: (file: File, size: State['size'], onSize: (size: State['size']) => void) =>
        reading(async () => {
          const { fromFile } = await import('./weights-file.ts');
          const found = fromFile(new Uint8Array(await file.arrayBuffer()), size);
          take({
            weights: found.weights,
            what: `Training begins with the weights of ${file.name}.`,
          });
          onSize(found.size);
        }),
      back: () => take({ ...nothing }),
    };
  }, []);
}
