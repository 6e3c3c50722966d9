import { useEffect, useState } from 'preact/hooks';
import { chapterOfExercise } from '../../exercises/chapter-of-exercise.ts';
import type { Exercise } from '../../exercises/exercise.ts';
import { elements } from '../../exercises/package/elements.ts';
import type { Standard } from '../../exercises/package/manifest.ts';
import type { Assigned } from '../../exercises/package/package.ts';
import { hasRoom, roomNeeded } from '../../exercises/package/room.ts';
import { loadChapter } from '../../exercises/view/chapters.ts';
import { Icon } from '../../widgets/kit/marks/icons.tsx';
import { fileNameOf, saveFile } from '../../widgets/kit/page/save-file.ts';
import { makePackage } from './make-package.ts';
import '../../widgets/kit/controls/controls.css';
import './packages.css';

interface PackagesProps {
  readonly assignment: Assigned;
}

const standards: readonly Standard[] = ['1.2', '2004'];

/** Makes the SCORM packages of an assignment, in this page. */
export function Packages({ assignment }: PackagesProps) {
  const [exercises, setExercises] = useState<readonly Exercise[] | null>(null);
  const [making, setMaking] = useState<Standard | null>(null);
  const [said, setSaid] = useState({ isTrouble: false, words: '' });
  const wanted = assignment.items.map(({ ex }) => ex).join(' ');
  useEffect(() => {
    let isOver = false;
    setExercises(null);
    setSaid({ isTrouble: false, words: '' });
    const look = () =>
      exercisesOf(wanted.split(' ')).then(
        (found) => {
          if (isOver) return;
          setExercises(found);
          setSaid({ isTrouble: false, words: '' });
        },
        (lost) => isOver || setSaid({ isTrouble: true, words: wordsOf(lost) }),
      );
    void look();
    addEventListener('online', look);
    return () => {
      isOver = true;
      removeEventListener('online', look);
    };
  }, [wanted]);
  const make = async (standard: Standard) => {
    if (exercises === null || making !== null) return;
    setMaking(standard);
    setSaid({ isTrouble: false, words: 'The package is being made …' });
    try {
      const bytes = await makePackage(standard, assignment, exercises);
      const name = `${fileNameOf(assignment.title)}-scorm-${standard}.zip`;
      saveFile(name, bytes, 'application/zip');
      const size = bytes.length / 1e6;
      setSaid({
        isTrouble: false,
        words: `${name} is saved: ${size.toFixed(1)} MB, ${exercises.length} ${exercises.length === 1 ? 'exercise' : 'exercises'}.`,
      });
    } catch (problem) {
      setSaid({ isTrouble: true, words: wordsOf(problem) });
    } finally {
      setMaking(null);
    }
  };
  const needed = exercises === null ? 0 : roomNeeded(exercises);
  const isTight = exercises !== null && !hasRoom('1.2', exercises);
  return (
    <div class="packages">
      <div class="packages__buttons">
        {standards.map((standard) => (
          <button
            key={standard}
            type="button"
            class="button"
            disabled={!exercises?.length || (standard === '1.2' && isTight)}
            aria-disabled={making !== null}
            onClick={() => make(standard)}
          >
            <Icon name="download" />
            SCORM {standard}
          </button>
        ))}
      </div>
      <p class="packages__note">
        The package runs inside the learning system and sends its own count of the score: practice
        credit. The answers go with it and can be graded again from the system’s SCORM report.
      </p>
      {exercises !== null && (
        <p class="packages__note">
          {isTight
            ? `SCORM 1.2 keeps ${elements['1.2'].room.toLocaleString('en')} characters between visits; answers to these exercises take about ${needed.toLocaleString('en')}. Use SCORM 2004, or fewer exercises.`
            : `One answer to each takes about ${needed.toLocaleString('en')} of the ${elements['1.2'].room.toLocaleString('en')} characters that SCORM 1.2 keeps between visits.`}
        </p>
      )}
      <p role="status" class={said.isTrouble ? 'packages__trouble' : 'packages__note'}>
        {said.isTrouble && <Icon name="warning" />}
        <span>{said.words}</span>
      </p>
    </div>
  );
}

const wordsOf = (problem: unknown) => (problem instanceof Error ? problem.message : String(problem)); // biome-ignore format: one line

/** The exercises of a basket that this book has, in its order. */
async function exercisesOf(items: readonly string[]): Promise<readonly Exercise[]> {
  const ids = items.map((ex) => ex.split('@')[0] ?? '').filter((id) => id !== '');
  const chapters = await Promise.all([...new Set(ids.map(chapterOfExercise))].map(loadChapter));
  return ids.flatMap((id) => chapters.flat().find((one) => one.id === id) ?? []);
}
