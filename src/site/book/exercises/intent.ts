import type { ClientDirective } from 'astro';
import { historyKey, historyRestored } from '../../../exercises/kept/history-key.ts';
import { fetchIsland } from './fetch-island.ts';

declare module 'astro' {
  interface AstroClientDirectives {
    /** The exercise's id. */
    'client:intent'?: string;
  }
}

/** Signs that a reader is about to use what stands there; each comes well before the use itself. */
const signs = ['pointerover', 'touchstart', 'focusin'] as const;

/** What a reader may do before the scripts are here; it is done again when they are. */
const deeds = ['input', 'change', 'click', 'keydown', 'toggle'] as const;

type Field = HTMLInputElement | HTMLTextAreaElement;

interface State {
  readonly text: string;
  readonly cursor: number | null;
  readonly isChosen: boolean;
}

/**
 * `client:intent`: the island's scripts are fetched at the first sign that the reader wants to use it, or at once
 * where they have worked on it before. What is typed, chosen or pressed meanwhile is not lost.
 */
const intent: ClientDirective = (load, { value }, island) => {
  const done: Event[] = [];
  const fields = new Map<Field, State>();
  const note = (event: Event) => {
    // Once awake, the island hears its reader itself.
    if (!island.hasAttribute('ssr')) return;
    done.push(event);
    if (isField(event.target)) fields.set(event.target, stateOf(event.target));
  };
  const wake = async () => {
    for (const sign of signs) island.removeEventListener(sign, wake, true);
    removeEventListener(historyRestored, wake);
    for (const deed of deeds) island.addEventListener(deed, note, true);
    const hydrate = await fetchIsland(load, island);
    await hydrate?.();
    for (const deed of deeds) island.removeEventListener(deed, note, true);
    for (const [field, state] of fields) await again(field, state);
    for (const event of done) await press(event);
  };
  for (const sign of signs) island.addEventListener(sign, wake, { capture: true, passive: true });
  addEventListener(historyRestored, wake);
  if (typeof value === 'string' && isKnown(value)) void wake();
};

export default intent;

/** The island draws itself anew after each of the reader's deeds; the next one waits for that. */
const drawn = () => new Promise((go) => requestAnimationFrame(() => setTimeout(go)));

const isField = (target: EventTarget | null): target is Field =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

const stateOf = (field: Field): State => ({
  text: field.value,
  cursor: field.selectionStart,
  isChosen: 'checked' in field && field.checked,
});

/** A field as the reader left it. */
async function again(field: Field, { text, cursor, isChosen }: State): Promise<void> {
  if ('checked' in field && (field.type === 'radio' || field.type === 'checkbox')) {
    if (!isChosen && field.type === 'radio') return;
    field.checked = !isChosen;
    field.click();
  } else {
    field.value = text;
    if (cursor !== null && document.activeElement === field)
      field.setSelectionRange(cursor, cursor);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }
  await drawn();
}

/** A press that nobody heard. */
async function press(event: Event): Promise<void> {
  const { target, type } = event;
  if (!(target instanceof HTMLElement)) return;
  if (type === 'click') target.closest('button')?.click();
  else if (type === 'toggle') target.dispatchEvent(new Event('toggle'));
  else if (event instanceof KeyboardEvent && event.key === 'Enter' && !target.closest('button')) {
    const { key, ctrlKey, metaKey } = event;
    target.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey, metaKey, bubbles: true }));
  } else return;
  await drawn();
}

/** Whether this browser keeps work on the exercise. */
function isKnown(id: string): boolean {
  try {
    return [localStorage, sessionStorage].some((storage) =>
      storage.getItem(historyKey)?.includes(JSON.stringify(id)),
    );
  } catch {
    return false;
  }
}
