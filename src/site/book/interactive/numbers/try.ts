import { effect } from '@preact/signals-core';
import { figure } from '../../../../widgets/kit/page/page-store.ts';

/** `<chain-try data-on="factors" data-set='{"depth":50}'>` around words of a sentence, which become a button: a setting to try. */
export class TryElement extends HTMLElement {
  #stop = () => {};

  connectedCallback() {
    const as = this.dataset['on'] ?? '';
    const wish = fieldsIn(this.dataset['set'] ?? '{}');
    const handle = figure(as);
    const button = this.querySelector<HTMLElement>('.try');
    if (button === null) return;
    button.role = 'button';
    button.tabIndex = 0;
    const press = () => {
      handle.set(wish);
      // Only as far as needed: the sentence stays in view beside what it changed.
      const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
      const behavior = still ? 'auto' : 'smooth';
      document.getElementById(as)?.scrollIntoView({ block: 'nearest', behavior });
    };
    const pressByKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      press();
    };
    button.addEventListener('click', press);
    button.addEventListener('keydown', pressByKey);
    const unmark = effect(() => {
      const now = handle.state.value;
      const holds = Object.entries(wish).every(([name, value]) => now[name] === value);
      button.setAttribute('aria-pressed', String(holds));
    });
    this.#stop = () => {
      button.removeEventListener('click', press);
      button.removeEventListener('keydown', pressByKey);
      unmark();
    };
  }

  disconnectedCallback() {
    this.#stop();
  }
}

function fieldsIn(json: string): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(json);
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value))
    : {};
}
