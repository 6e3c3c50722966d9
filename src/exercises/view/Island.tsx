import type { ComponentChildren } from 'preact';
import { chapterOfExercise } from '../chapter-of-exercise.ts';
import { loadInputs } from './answer/Inputs.tsx';
import { exerciseById, loadChapter } from './chapters.ts';
import { IsAlone } from './EveryWidth.tsx';
import { ExerciseView } from './ExerciseView.tsx';
import type { References } from './text/setting.ts';

/** What the build has set: the printed variant's prompt and solution, for a page without scripts. */
export interface Printed {
  readonly prompt?: ComponentChildren;
  readonly solution?: ComponentChildren;
}

interface IslandProps extends Printed {
  readonly id: string;
  readonly number?: string | undefined;
  readonly references: References;
  /** A page's whole content, which stands there asleep: it is drawn for every width. */
  readonly isAlone?: boolean;
}

// In a browser the exercises of the page are here before its first exercise wakes; at build the page loads them.
if (typeof document !== 'undefined') {
  const ids = [...document.querySelectorAll<HTMLElement>('[data-exercise]')].map(
    (element) => element.dataset['exercise'] ?? '',
  );
  await Promise.all([...new Set(ids.map(chapterOfExercise))].map(loadChapter));
  await Promise.all(ids.map((id) => loadInputs(exerciseById(id))));
}

export default function Island({
  id,
  number,
  references,
  isAlone = false,
  ...printed
}: IslandProps) {
  return (
    <IsAlone.Provider value={isAlone}>
      <ExerciseView
        exercise={exerciseById(id)}
        number={number}
        references={references}
        printed={printed}
      />
    </IsAlone.Provider>
  );
}
