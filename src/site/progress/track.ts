import { slot } from '../../widgets/kit/page/storage.ts';
import { type Attention, noAttention, reachEnd, readSections, stay } from './attention.ts';
import { parseReading, type Reading, readingKey, withSection } from './reading.ts';
import { showProgress } from './show.ts';

const kept = slot(readingKey);

/** Follows the reader through the sections of a chapter: marks the current one and remembers those that were read. */
function track(list: HTMLElement, slug: string): void {
  const items = [...list.querySelectorAll<HTMLElement>('[data-section]')];
  const names = items.map((item) => item.dataset['section'] ?? '');
  const headings = names.map((name) => document.getElementById(name));
  const end = document.querySelector('.foot');
  let attention: Attention = noAttention;
  let unsaved: Reading = {};
  let current = -1;
  /** Sections that storage held when it was last looked at. */
  let known: readonly string[] = parseReading(kept.read())[slug] ?? [];

  /** Top edges of the sections, and the end of the last, measured from the top of the window. */
  const edges = (): number[] =>
    [...headings, end].map((one) => one?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY);

  function look(): void {
    const tops = edges();
    const line = Math.min(innerHeight * 0.35, 280);
    const found = tops.slice(0, -1).findLastIndex((top) => top <= line);
    const atBottom = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
    const next = atBottom && scrollY > 0 ? names.length - 1 : found;
    if (next !== current) {
      items[current]?.removeAttribute('data-current');
      items[current]?.querySelector('a')?.removeAttribute('aria-current');
      items[next]?.setAttribute('data-current', '');
      items[next]?.querySelector('a')?.setAttribute('aria-current', 'true');
      current = next;
    }
    names.forEach((name, index) => {
      const bottom = tops[index + 1] ?? Number.POSITIVE_INFINITY;
      if (bottom > 0 && bottom < innerHeight) attention = reachEnd(attention, name);
    });
  }

  function remember(): void {
    const reading = parseReading(kept.read());
    known = reading[slug] ?? [];
    const fresh = readSections(attention).filter(
      (section) => !known.includes(section) && !unsaved[slug]?.includes(section),
    );
    if (fresh.length === 0) return;
    const grown = fresh.reduce((record, section) => withSection(record, slug, section), reading);
    if (kept.write(JSON.stringify(grown)).kept) {
      known = grown[slug] ?? [];
      showProgress();
      return;
    }
    unsaved = fresh.reduce((record, section) => withSection(record, slug, section), unsaved);
    showProgress(unsaved);
  }

  let isWaiting = false;
  /** What was seen before the reader began anew elsewhere is not read again by itself. */
  const lookAnew = (): void => {
    attention = noAttention;
    unsaved = {};
  };
  kept.watch(() => {
    const read = parseReading(kept.read())[slug] ?? [];
    if (known.some((section) => !read.includes(section))) lookAnew();
    known = read;
  });
  window.addEventListener('pageshow', ({ persisted }) => persisted && lookAnew());
  const soon = (): void => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      look();
    });
  };
  addEventListener('scroll', soon, { passive: true });
  addEventListener('resize', soon);
  setInterval(() => {
    if (document.hidden) return;
    const name = names[current];
    if (name !== undefined) attention = stay(attention, name, 1);
    remember();
  }, 1000);
  look();
}

const list = document.querySelector<HTMLElement>('[data-spy]');
const slug = list?.closest<HTMLElement>('[data-chapter]')?.dataset['chapter'];
if (list && slug !== undefined) track(list, slug);
