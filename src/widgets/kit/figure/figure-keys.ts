import type { Player } from '../player/player.ts';

const ownsSpace =
  'button, a[href], input, select, textarea, summary, [role=slider], [contenteditable]';

/** The keys of look.md, section 5, that belong to the whole figure and to its stage. */
export function figureKeys(player: Player | undefined, fullScreen: { readonly leave: () => void }) {
  return (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape') fullScreen.leave();
    // Where it happened: an editor lives in a shadow tree, and is the host to everyone outside.
    const [target] = event.composedPath();
    if (player === undefined || !(target instanceof Element)) return;
    const act = actionOf(event.key, target, player);
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
}

function actionOf(key: string, target: Element, player: Player): (() => void) | undefined {
  if (key === ' ') return target.closest(ownsSpace) === null ? player.toggle : undefined;
  if (!target.hasAttribute('data-stage')) return undefined;
  if (key === 'ArrowRight') return player.next;
  if (key === 'ArrowLeft') return player.back;
  if (key === 'Home') return player.reset;
  return undefined;
}
