import { mathRuns } from './math-text.ts';

/** About how wide `tex` is drawn, in px; for placing a number beside it. */
export function mathWidth(tex: string, size: number): number {
  const width = (letter: string, leans: boolean) => {
    if (/[A-ZΑ-Ω]/.test(letter)) return leans ? 0.78 : 0.72;
    if (/[mwM]/.test(letter)) return 0.8;
    return /[ilj()[\],.|]/.test(letter) ? 0.34 : 0.52;
  };
  return mathRuns(tex).reduce(
    (sum, { text, leans, level }) =>
      sum +
      [...text].reduce((all, letter) => all + width(letter, leans), 0) *
        size *
        (level === 'base' ? 1 : 0.7),
    0,
  );
}
