import { historyKey, historyWritten } from '../../exercises/kept/history-key.ts';
import { slot } from '../../widgets/kit/page/storage.ts';
import { exercisesDue } from './due.ts';
import { exercisesDone } from './exercises-done.ts';
import { mark } from './mark.ts';
import { parseReading, type Reading, readingKey, sectionsRead } from './reading.ts';

const keptReading = slot(readingKey);
const keptResults = slot(historyKey);

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
  const reading = fallback ?? parseReading(keptReading.read());
  const results = keptResults.read();
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
  const due = exercisesDue(results, Date.now());
  for (const place of document.querySelectorAll('[data-due]'))
    say(place, due === 0 ? '' : `${due} due`);
}

showProgress();
keptReading.watch(() => showProgress());
keptResults.watch(() => showProgress());
addEventListener(historyWritten, () => showProgress());
