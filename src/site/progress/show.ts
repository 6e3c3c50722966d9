import { exercisesDone, resultsKey } from './exercises-done.ts';
import { mark } from './mark.ts';
import { parseReading, type Reading, readingKey, sectionsRead } from './reading.ts';
import { load } from './storage.ts';

/** Circumference of the pie's middle line, radius 2.85 in the ring's own units. */
const around = 17.9;

const say = (element: Element | null, text: string): void => {
  if (element) element.textContent = text;
};

function showChapter(row: HTMLElement, reading: Reading): boolean {
  const total = Number(row.dataset['sections'] ?? 0);
  const { ring, share, count, words } = mark(
    sectionsRead(reading, row.dataset['chapter'] ?? '', total),
    total,
  );
  row.querySelector('[data-ring]')?.setAttribute('data-ring', ring);
  row.querySelector('.ring__pie')?.setAttribute('stroke-dasharray', `${share * around} 99`);
  say(row.querySelector('[data-progress-count]'), count);
  say(row.querySelector('[data-progress-words]'), words);
  return ring === 'all';
}

/** Draws every progress mark on the page from what is stored; `fallback` stands in where storage is refused. */
export function showProgress(fallback?: Reading): void {
  const reading = fallback ?? parseReading(load(readingKey));
  const results = load(resultsKey);
  for (const part of document.querySelectorAll<HTMLElement>('[data-part]')) {
    const rows = [...part.querySelectorAll<HTMLElement>('[data-chapter]')];
    const finished = rows.filter((row) => showChapter(row, reading)).length;
    const count = part.querySelector('[data-part-count]');
    say(count, count?.textContent?.replace(/\d+/, `${finished}`) ?? '');
  }
  for (const place of document.querySelectorAll<HTMLElement>('[data-exercises-of]')) {
    const { exercisesOf = '', total = '' } = place.dataset;
    say(place, `${exercisesDone(results, exercisesOf)}/${total}`);
  }
}

showProgress();
window.addEventListener('storage', ({ key }) => {
  if (key === null || key === readingKey || key === resultsKey) showProgress();
});
// Results change on this very page too, where no storage event tells.
if (document.querySelector('[data-exercises-of]')) {
  let shown = load(resultsKey);
  setInterval(() => {
    const stored = load(resultsKey);
    if (stored === shown) return;
    shown = stored;
    showProgress();
  }, 1000);
}
