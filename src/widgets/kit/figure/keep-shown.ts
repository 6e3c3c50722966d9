/** A drawing that the build made, and that the page shows. */
export interface Shown {
  readonly narrow: boolean;
  /** The room it has, where it was drawn for exactly that; null where it must be drawn again. */
  readonly width: number | null;
}

/** The class of a drawing that was made for the room it has. */
export const measuredClass = 'stage__measured';

/**
 * Of the two drawings that the build made of a figure, drops the one that the page does not show, so
 * that waking up does not go through it too.
 *
 * @param drawn the widths for which the build has drawn
 * @returns null where there is nothing to choose from, as at the build
 */
export function keepShown(
  host: string,
  drawn: { readonly wide: number; readonly narrow: number },
): Shown | null {
  if (typeof document === 'undefined') return null;
  const stage = document.getElementById(host);
  const [wide, narrow] = [stage?.firstElementChild, stage?.lastElementChild];
  if (!stage || !wide || !narrow || stage.childElementCount !== 2) return null;
  const isNarrow = narrow.getClientRects().length > 0;
  if (isNarrow === wide.getClientRects().length > 0) return null;
  const [kept, dropped] = isNarrow ? [narrow, wide] : [wide, narrow];
  dropped.remove();
  const room = Math.floor(stage.clientWidth);
  const fits = room === (isNarrow ? drawn.narrow : drawn.wide);
  if (fits) kept.classList.add(measuredClass);
  return { narrow: isNarrow, width: fits ? room : null };
}
