import { Icon } from '../../../widgets/kit/marks/icons.tsx';
import type { Stretch } from '../kept/anew.ts';
import { type ExerciseMark, isBegun, type PageMark, type SectionMark } from './marks.ts';
import { counted, standing } from './words.ts';

type OnAnew = (words: string, stretch: Stretch) => void;

interface PageProps {
  readonly page: PageMark;
  readonly now: number;
  readonly onAnew: OnAnew;
}

/** One chapter: its sections with their exercises, each with a way to begin it anew. */
export function Page({ page, now, onAnew }: PageProps) {
  const { slug, number, title, sections } = page;
  const name = number === '' ? title : `Chapter ${number}`;
  const exercises = sections.flatMap((section) => section.exercises);
  return (
    <details class="overview__page" open={page.isBegun}>
      <summary>
        <span class="overview__number">{number}</span>
        <span class="overview__title">{title}</span>
        <span class="overview__counts">
          {page.read}/{sections.length} read
          {page.exercises > 0 && ` · ${page.right}/${page.exercises} right`}
        </span>
      </summary>
      <ol class="overview__sections">
        {sections.map((section) => (
          <Section key={section.anchor} page={page} section={section} now={now} onAnew={onAnew} />
        ))}
      </ol>
      <p class="overview__whole">
        <a href={page.href}>Open {number === '' ? 'the page' : 'the chapter'}</a>
        {page.isBegun && (
          <Anew
            what={name}
            onPress={() =>
              onAnew(name, {
                slug,
                sections: sections.map(({ anchor }) => anchor),
                exercises,
                drawers: sections.flatMap(({ drawers }) => drawers),
              })
            }
          />
        )}
      </p>
    </details>
  );
}

interface SectionProps extends PageProps {
  readonly section: SectionMark;
}

function Section({ page, section, now, onAnew }: SectionProps) {
  const { slug, href } = page;
  const { anchor, title, isRead, drawers, exercises } = section;
  const name = `Section “${title}”`;
  return (
    <li>
      <div class="overview__row">
        <Tick is={isRead} />
        <a href={`${href}#${anchor}`}>{title}</a>
        <span class="overview__said">
          {isRead ? 'read' : 'not read'}
          {section.kept > 0 &&
            `, ${counted(section.kept, 'guess or program', 'guesses or programs')}`}
        </span>
        {isBegun(section) && (
          <Anew
            what={name}
            onPress={() => onAnew(name, { slug, sections: [anchor], exercises, drawers })}
          />
        )}
      </div>
      {exercises.length > 0 && (
        <ol class="overview__exercises">
          {exercises.map((exercise) => (
            <Exercise key={exercise.id} page={page} exercise={exercise} now={now} onAnew={onAnew} />
          ))}
        </ol>
      )}
    </li>
  );
}

interface ExerciseProps extends PageProps {
  readonly exercise: ExerciseMark;
}

function Exercise({ page, exercise, now, onAnew }: ExerciseProps) {
  const { id, number, title, state } = exercise;
  const name = `Exercise ${number || `“${title}”`}`;
  const place = `${page.href}#exercise-${id.slice(page.slug.length + 1)}`;
  return (
    <li class="overview__row">
      <Tick is={state === 'right'} isPart={state === 'tried'} />
      <a href={place}>
        {number} {title}
      </a>
      <span class="overview__said">{standing(exercise, now)}</span>
      {state !== 'open' && (
        <Anew
          what={name}
          onPress={() =>
            onAnew(name, { slug: page.slug, sections: [], exercises: [exercise], drawers: [] })
          }
        />
      )}
    </li>
  );
}

/** Done, begun or open; the words beside it say the same. */
function Tick({ is, isPart = false }: { readonly is: boolean; readonly isPart?: boolean }) {
  return (
    <span
      class={isPart ? 'overview__tick overview__tick--part' : 'overview__tick'}
      aria-hidden="true"
    >
      {is && <Icon name="check" />}
    </span>
  );
}

function Anew({ what, onPress }: { readonly what: string; readonly onPress: () => void }) {
  return (
    <button
      type="button"
      class="tool overview__anew"
      aria-label={`Reset ${what}`}
      onClick={onPress}
    >
      <Icon name="reset" />
      Reset
    </button>
  );
}
