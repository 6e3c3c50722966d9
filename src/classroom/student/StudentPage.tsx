import { useEffect, useRef, useState } from 'preact/hooks';
import type { Assignment } from '../../exercises/assignment/assignment.ts';
import { toLink } from '../../exercises/assignment/link.ts';
import type { References } from '../../exercises/view/text/setting.ts';
import { slot } from '../../widgets/kit/page/storage.ts';
import { Opening } from './Opening.tsx';
import { assignmentIn, itemsOf, type OpenItems } from './open-assignment.ts';
import { Sheet } from './Sheet.tsx';
import { WhoAreYou } from './WhoAreYou.tsx';
import '../../widgets/kit/controls/controls.css';
import './student.css';

interface StudentPageProps {
  /** Where the texts of the exercises lead. */
  readonly references: References;
  /** This release of the book. */
  readonly book: string;
}

/** Who works in this tab; the next visitor of the machine is asked again. */
const whoIs = ({ id }: Assignment) => slot(`chain-rule/a/${id}/who`, () => sessionStorage);

const signs = ['hashchange', 'online'] as const;

type Open = { readonly assignment: Assignment; readonly items: OpenItems };

/** /a/: an assignment from the link in the address, worked on and handed in without a server. */
export default function StudentPage({ references, book }: StudentPageProps) {
  const [open, setOpen] = useState<Open | null>(null);
  const [problem, setProblem] = useState('');
  const [student, setStudent] = useState<string | null>(null);
  const [isReady, setReady] = useState(false);

  const title = useRef<HTMLHeadingElement>(null);
  /** The link of what is open: it stands in the address, so that the page can be loaded again. */
  const link = useRef('');

  const bring = async (text: string) => {
    const read = assignmentIn(text);
    if ('problem' in read) {
      setOpen(null);
      setProblem(read.problem);
      return;
    }
    const assignment = read.value;
    const items = await itemsOf(assignment, book).catch((lost: unknown) =>
      lost instanceof Error ? lost : new Error(String(lost)),
    );
    if (items instanceof Error) {
      setOpen(null);
      setProblem(items.message);
      return;
    }
    link.current = `#${toLink(assignment)}`;
    history.replaceState(null, '', link.current);
    setProblem('');
    setOpen({ assignment, items });
    setStudent(whoIs(assignment).read());
  };

  useEffect(() => {
    const look = async () => {
      const { hash } = location;
      // A jump within the page is no other assignment.
      const isJump = document.getElementById(hash.slice(1)) !== null;
      if (isJump && link.current !== '') history.replaceState(null, '', link.current);
      else if (hash.length > 1 && !isJump && hash !== link.current) await bring(hash);
      setReady(true);
    };
    void look();
    const again = () => void look();
    // What could not be fetched comes as soon as there is a network.
    for (const sign of signs) addEventListener(sign, again);
    return () => {
      for (const sign of signs) removeEventListener(sign, again);
    };
  }, []);

  // The field or button that was pressed is gone: reading goes on from the title.
  const change = (who: string | null) => {
    setStudent(who);
    title.current?.focus();
  };
  const begin = (assignment: Assignment, who: string) => {
    whoIs(assignment).write(who);
    change(who);
  };
  const leave = (assignment: Assignment) => {
    whoIs(assignment).forget();
    change(null);
  };

  if (!isReady) return <p class="student__wait">The assignment is being read …</p>;
  if (!open) return <Opening problem={problem} onText={bring} />;
  const { assignment, items } = open;
  return (
    <div class="student">
      <h1 class="head__title" id="_top" ref={title} tabIndex={-1}>
        {assignment.title || 'Assignment'}
      </h1>
      {student === null ? (
        <WhoAreYou
          assignment={assignment}
          items={items}
          onStudent={(who) => begin(assignment, who)}
        />
      ) : (
        <Sheet
          key={`${assignment.id} ${student}`}
          assignment={assignment}
          items={items}
          student={student}
          references={references}
          onLeave={() => leave(assignment)}
        />
      )}
    </div>
  );
}
