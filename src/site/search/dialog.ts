import { findPlaces, type Hit, openIndex, type Place } from './index-of-pages.ts';

const dialog = document.querySelector<HTMLDialogElement>('[data-search]');
const field = dialog?.querySelector('input');
const say = dialog?.querySelector('[data-search-say]');
const list = dialog?.querySelector('[data-search-results]');
const base = dialog?.dataset['search'] ?? '/';

function link(place: Place, kind: 'page' | 'section'): HTMLElement {
  const anchor = document.createElement('a');
  anchor.href = place.url;
  anchor.className = `search__${kind}`;
  const title = document.createElement('b');
  title.textContent = place.title;
  const excerpt = document.createElement('span');
  excerpt.innerHTML = place.excerpt;
  anchor.append(title, excerpt);
  return anchor;
}

function item(hit: Hit): HTMLElement {
  const entry = document.createElement('li');
  if (hit.sections.length === 0) entry.append(link(hit, 'page'));
  else
    entry.append(
      link({ ...hit, excerpt: '' }, 'page'),
      ...hit.sections.map((one) => link(one, 'section')),
    );
  return entry;
}

let latest = 0;

async function find(query: string): Promise<void> {
  if (!say || !list) return;
  const mine = ++latest;
  if (query === '') {
    say.textContent = '';
    list.replaceChildren();
    return;
  }
  try {
    const hits = await findPlaces(base, query);
    if (mine !== latest) return;
    list.replaceChildren(...hits.map(item));
    say.textContent =
      hits.length === 0
        ? `Nothing in the book matches “${query}”.`
        : `${hits.length} ${hits.length === 1 ? 'page' : 'pages'}`;
  } catch {
    if (mine !== latest) return;
    list.replaceChildren();
    say.textContent = import.meta.env.DEV
      ? 'The index is made when the book is built; there is none here.'
      : 'The search index could not be loaded. Check the connection and type again.';
  }
}

function open(): void {
  if (!dialog || dialog.open) return;
  dialog.showModal();
  field?.focus();
  field?.select();
  openIndex(base).catch(() => undefined); // the first search says what went wrong
}

/** Whether a key pressed here is text for something. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('input, textarea, select, [role="slider"], [role="textbox"]'));

for (const button of document.querySelectorAll<HTMLElement>('[data-search-open]')) {
  button.hidden = false;
  button.addEventListener('click', open);
}
dialog?.querySelector('[data-search-close]')?.addEventListener('click', () => dialog.close());
dialog?.addEventListener('click', ({ target }) => {
  if (target === dialog || (target instanceof Element && target.closest('a'))) dialog.close();
});
let pause: ReturnType<typeof setTimeout> | undefined;
field?.addEventListener('input', () => {
  clearTimeout(pause);
  pause = setTimeout(() => find(field.value.trim()), 120);
});
dialog?.querySelector('form')?.addEventListener('submit', (event) => {
  event.preventDefault();
  list?.querySelector('a')?.click();
});
dialog?.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') {
    event.preventDefault(); // a search field would only empty itself
    dialog.close();
    return;
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const stops = [...dialog.querySelectorAll<HTMLElement>('input, .search__results a')];
  const place = stops.map((one) => one === document.activeElement).indexOf(true);
  stops[Math.max(0, Math.min(stops.length - 1, place + step))]?.focus();
  event.preventDefault();
});
document.addEventListener('keydown', (event) => {
  const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey;
  const isCommand = event.key === 'k' && (event.ctrlKey || event.metaKey);
  // In an editor the target is its host; the path begins where the text is.
  const [place = null] = event.composedPath();
  if (isCommand || (isSlash && !isTyping(place))) {
    event.preventDefault();
    open();
  }
});
