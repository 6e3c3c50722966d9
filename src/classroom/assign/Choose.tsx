import { useId, useState } from 'preact/hooks';
import { kindWords, type Listed, type ListedChapter, search } from './catalogue.ts';

interface ChooseProps {
  readonly chapters: readonly ListedChapter[];
  /** Slug of the chapter that stands open at first. */
  readonly open: string;
  readonly chosen: ReadonlySet<string>;
  /** Address that an exercise's id follows. */
  readonly exerciseHref: string;
  readonly onToggle: (one: Listed) => void;
}

/** Every exercise of the book, to be ticked. */
export function Choose({ chapters, open, chosen, exerciseHref, onToggle }: ChooseProps) {
  const id = useId();
  const [words, setWords] = useState('');
  const found = search(chapters, words);
  const count = found.reduce((sum, { exercises }) => sum + exercises.length, 0);
  return (
    <section class="assign__choose" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>1. Choose exercises</h2>
      <div class="assign__search">
        <label class="control__label" for={`${id}-search`}>
          Search
        </label>
        <input
          id={`${id}-search`}
          class="field"
          type="search"
          value={words}
          autocomplete="off"
          onInput={(event) => setWords(event.currentTarget.value)}
        />
        <span role="status">{words === '' ? '' : `${count} found`}</span>
      </div>
      {found.map((chapter) => (
        <details
          key={chapter.slug}
          class="assign__chapter"
          open={words !== '' || chapter.slug === (open || chapters[0]?.slug)}
        >
          <summary>
            <span>{chapter.name}</span>
            <span class="assign__count">
              {chapter.exercises.filter(({ ex }) => chosen.has(ex)).length} of{' '}
              {chapter.exercises.length}
            </span>
          </summary>
          <ul>
            {chapter.exercises.map((one) => (
              <li key={one.ex} class="assign__offer">
                <label class="assign__exercise">
                  <input
                    class="switch__box"
                    type="checkbox"
                    checked={chosen.has(one.ex)}
                    onChange={() => onToggle(one)}
                  />
                  <span>
                    {one.title}
                    <small>
                      {kindWords[one.kind]} · {one.minutes} min · {one.points}{' '}
                      {one.points === 1 ? 'point' : 'points'}
                      {one.varies ? ' · own numbers' : ''}
                      {one.credit === 'robust' ? ' · robust' : ''}
                    </small>
                    {one.goals.map((goal) => (
                      <small key={goal}>{goal}</small>
                    ))}
                  </span>
                </label>
                <a
                  class="assign__look"
                  href={`${exerciseHref}${one.ex.split('@')[0]}/`}
                  target="_blank"
                  rel="noopener"
                  aria-label={`Look at “${one.title}” in a new tab`}
                >
                  Look
                </a>
              </li>
            ))}
          </ul>
        </details>
      ))}
      <p class="assign__small">
        <strong>Robust</strong> exercises are graded by running what was handed in, on runs that the
        student has not seen. The others check answers that a determined reader can find in the
        page.
      </p>
    </section>
  );
}
