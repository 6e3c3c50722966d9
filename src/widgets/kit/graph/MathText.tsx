import { mathRuns } from './math-text.ts';

/** A name or a short formula in running text, in KaTeX's own faces: `w_1`, `W^{[1]}`. */
export function MathHtml({ tex }: { readonly tex: string }) {
  return (
    <span class="math">
      {mathRuns(tex).map(({ text, leans, level }, place) => {
        const inner = leans ? <i>{text}</i> : text;
        if (level === 'above') return <sup key={place}>{inner}</sup>;
        if (level === 'below') return <sub key={place}>{inner}</sub>;
        return <span key={place}>{inner}</span>;
      })}
    </span>
  );
}

/** The same inside an SVG `<text>`. */
export function MathSpans({ tex, size }: { readonly tex: string; readonly size: number }) {
  let level = 0;
  const raise = { base: 0, above: -0.4 * size, below: 0.2 * size };
  return (
    <>
      {mathRuns(tex).map((run, place) => {
        const dy = raise[run.level] - level;
        level = raise[run.level];
        return (
          <tspan
            key={place}
            class={run.leans ? 'graph__math graph__math--leans' : 'graph__math'}
            dy={dy === 0 ? undefined : dy}
            font-size={run.level === 'base' ? size : size * 0.7}
          >
            {run.text}
          </tspan>
        );
      })}
    </>
  );
}

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
