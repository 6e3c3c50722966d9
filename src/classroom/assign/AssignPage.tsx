import { useEffect, useState } from 'preact/hooks';
import type { References } from '../../exercises/view/text/setting.ts';
import { drawer, slot } from '../../widgets/kit/page/storage.ts';
import { useAwake } from '../../widgets/kit/page/use-awake.ts';
import { Basket } from './Basket.tsx';
import { Choose } from './Choose.tsx';
import type { Listed, ListedChapter } from './catalogue.ts';
import { type Draft, draftIn, freshId, newDraft, toggled } from './draft.ts';
import { HandOut } from './HandOut.tsx';
import { Rules } from './Rules.tsx';
import '../../widgets/kit/controls/controls.css';
import './assign.css';

interface AssignPageProps {
  readonly chapters: readonly ListedChapter[];
  /** Release of the book. */
  readonly book: string;
  /** Address of /a/. */
  readonly studentHref: string;
  /** Address that an exercise's id follows: /x/. */
  readonly exerciseHref: string;
  readonly references: References;
}

const kept = drawer('assign', 1);
const draw = (below: number) => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % below;

/** /assign/: exercises into a basket, rules, and everything that hands them out. */
export default function AssignPage(props: AssignPageProps) {
  const { chapters, book, studentHref, exerciseHref, references } = props;
  const [draft, setDraft] = useState<Draft>(() => newDraft('', book));
  const [isKept, setKept] = useState(true);
  /** The chapter that a link asks for. */
  const [open, setOpen] = useState('');
  const put = (next: Draft) => {
    setDraft(next);
    setKept(kept.write(next).kept);
  };
  const isAwake = useAwake();
  useEffect(() => {
    const look = () => {
      const found = draftIn(kept.read(), newDraft(freshId(draw), book));
      const known = chapters.flatMap(({ exercises }) => exercises);
      const asked = askedFor(location.hash);
      setOpen(asked.chapter);
      put(asked.add.reduce((next, id) => addOnce(next, known.find(({ ex }) => ex.startsWith(`${id}@`))), found)); // biome-ignore format: one line
      // Loaded again, the page does not put in what was taken out since.
      if (asked.add.length > 0) history.replaceState(null, '', location.pathname);
    };
    look();
    addEventListener('hashchange', look);
    // Chosen in another tab: this one goes on from there, and neither writes over the other.
    const stop = slot('chain-rule/assign').watch(() =>
      setDraft((mine) => draftIn(kept.read(), mine)),
    );
    return () => {
      removeEventListener('hashchange', look);
      stop();
    };
  }, []);
  return (
    // Before it wakes, a press would be lost.
    <div class="assign" inert={!isAwake}>
      <Choose
        chapters={chapters}
        open={open}
        exerciseHref={exerciseHref}
        chosen={new Set(draft.items.map(({ ex }) => ex))}
        onToggle={(one) => put(toggled(draft, { ex: one.ex, points: one.points }))}
      />
      <div class="assign__draft">
        <Basket draft={draft} chapters={chapters} onChange={put} />
        <Rules draft={draft} onChange={put} />
        {!isKept && (
          <p class="assign__problem">
            This browser does not let the page keep anything: save the assignment’s file before you
            leave.
          </p>
        )}
        <HandOut
          draft={draft}
          studentHref={studentHref}
          references={references}
          onOpen={put}
          onNew={() => put(newDraft(freshId(draw), book))}
        />
      </div>
    </div>
  );
}

/** What a link to this page asks for: `#add=chapter/name` puts exercises in, `#chapter=slug` opens a chapter. */
function askedFor(hash: string): { readonly add: readonly string[]; readonly chapter: string } {
  const asked = new URLSearchParams(hash.slice(1));
  return { add: asked.getAll('add'), chapter: asked.get('chapter') ?? '' };
}

const addOnce = (draft: Draft, one: Listed | undefined): Draft =>
  one === undefined || draft.items.some(({ ex }) => ex === one.ex)
    ? draft
    : toggled(draft, { ex: one.ex, points: one.points });
