import { type ReadonlySignal, signal } from '@preact/signals';

const changes = signal(0);
let isWatching = false;

/** Counts the changes between light and dark: a canvas, unlike everything else, has to be painted anew. */
export function themeChanges(): ReadonlySignal<number> {
  if (!isWatching) {
    isWatching = true;
    const tell = () => {
      changes.value += 1;
    };
    new MutationObserver(tell).observe(document.documentElement, {
      attributeFilter: ['data-theme'],
    });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', tell);
  }
  return changes;
}
