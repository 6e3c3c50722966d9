import { readFragment } from './fragment.ts';

/** Scrolls to the first figure that the page's share link names: `#ladder~depth=50` is no element's id. */
export function openLink(): void {
  const [first] = readFragment(location.hash);
  if (first !== undefined) document.getElementById(first.as)?.scrollIntoView({ block: 'start' });
}
