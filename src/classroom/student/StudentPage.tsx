import { useEffect, useState } from 'preact/hooks';
import type { Assignment } from '../../exercises/assignment/assignment.ts';
import type { Items } from '../../exercises/assignment/items.ts';
import type { References } from '../../exercises/view/text/setting.ts';
import { Opening } from './Opening.tsx';
import { assignmentIn, itemsOf } from './open-assignment.ts';
import { Sheet } from './Sheet.tsx';
import { WhoAreYou } from './WhoAreYou.tsx';
import '../../widgets/kit/controls/controls.css';
import './student.css';

interface StudentPageProps {
  /** Where the texts of the exercises lead. */
  readonly references: References;
}

type Open = { readonly assignment: Assignment; readonly items: Items };

/** /a/: an assignment from the link in the address, worked on and handed in without a server. */
export default function StudentPage({ references }: StudentPageProps) {
  const [open, setOpen] = useState<Open | null>(null);
  const [problem, setProblem] = useState('');
  const [student, setStudent] = useState<string | null>(null);
  const [isReady, setReady] = useState(false);

  const bring = async (text: string) => {
    const read = assignmentIn(text);
    if ('problem' in read) {
      setOpen(null);
      setProblem(read.problem);
      return;
    }
    setProblem('');
    setOpen({ assignment: read.value, items: await itemsOf(read.value) });
  };

  useEffect(() => {
    const look = async () => {
      if (location.hash.length > 1) await bring(location.hash);
      setReady(true);
    };
    void look();
    const again = () => void look();
    addEventListener('hashchange', again);
    return () => removeEventListener('hashchange', again);
  }, []);

  if (!isReady) return <p class="student__wait">The assignment is being read …</p>;
  if (!open) return <Opening problem={problem} onText={bring} />;
  const { assignment, items } = open;
  return (
    <div class="student">
      <h1 class="head__title" id="_top">
        {assignment.title || 'Assignment'}
      </h1>
      {student === null ? (
        <WhoAreYou assignment={assignment} count={items.found.length} onStudent={setStudent} />
      ) : (
        <Sheet
          key={student}
          assignment={assignment}
          items={items}
          student={student}
          references={references}
          onLeave={() => setStudent(null)}
        />
      )}
    </div>
  );
}
