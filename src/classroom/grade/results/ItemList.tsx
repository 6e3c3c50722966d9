import type { ItemSummary } from '../../../exercises/grading/verdict/histogram.ts';
import { Line, Markdown } from '../../../exercises/view/text/Markdown.tsx';

/** Bars of one item that are drawn before somebody asks for more. */
const atFirst = 6;

/** How the class fared, item by item: which thoughts stood behind the answers. */
export function ItemList({ summary }: { readonly summary: readonly ItemSummary[] }) {
  return (
    <section aria-labelledby="grade-items">
      <h2 class="grade__head" id="grade-items">
        The class, exercise by exercise
      </h2>
      {summary.map((item, at) => (
        <Item key={item.about.ex} item={item} number={at + 1} />
      ))}
    </section>
  );
}

function Item({ item, number }: { readonly item: ItemSummary; readonly number: number }) {
  const { about, answered, blank, notGraded, mean, tries, bars } = item;
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const facts = [
    `${answered} answered`,
    blank > 0 ? `${blank} blank` : '',
    notGraded > 0 ? `${notGraded} not graded` : '',
    mean === null ? '' : `mean ${Math.round(mean * 100)} %`,
    tries === null ? '' : `median of ${tries} ${tries === 1 ? 'check' : 'checks'}`,
    `meant for ${about.minutes} min`,
    about.goals.length > 0 ? `goals: ${about.goals.join(', ')}` : '',
  ].filter((fact) => fact !== '');
  return (
    <article class="grade__item">
      <h3>
        <span class="grade__item-number">{number}</span> <Line text={about.title} />
      </h3>
      <p class="grade__small">{facts.join(' · ')}</p>
      <ul class="grade__bars">
        {bars.slice(0, atFirst).map(({ id, count, isRight, reply }) => (
          <li key={id}>
            <span class="grade__bar-name">
              <Line text={about.names?.[id] ?? wordOf(id)} />
              {isRight && id !== 'right' && ' ✓'}
            </span>
            <span class="grade__bar" aria-hidden="true">
              <span
                class={isRight ? 'grade__fill' : 'grade__fill grade__fill--wrong'}
                style={{ width: `${(100 * count) / most}%` }}
              />
            </span>
            <span class="grade__number">{count}</span>
            {reply !== '' && !isRight && (
              <div class="grade__reply">
                <Markdown text={reply} references={{}} />
              </div>
            )}
          </li>
        ))}
      </ul>
      {bars.length > atFirst && (
        <p class="grade__small">
          and {bars.length - atFirst} {bars.length - atFirst === 1 ? 'rarer one' : 'rarer ones'}
        </p>
      )}
    </article>
  );
}

const words: Readonly<Record<string, string>> = {
  right: 'right',
  otherwise: 'a mistake nobody foresaw',
  blank: 'left blank',
  missing: 'left out what is right',
  time: 'ran too long',
  steps: 'too many steps',
  syntax: 'cannot be read',
  error: 'stopped with an error',
  removed: 'fault removed',
  left: 'fault still there',
  near: 'nearly',
  far: 'far off',
};
const wordOf = (id: string) => words[id] ?? id.replaceAll('-', ' ');
