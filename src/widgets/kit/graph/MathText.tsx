import { type MathRun, mathRuns } from './math-text.ts';

/** A name or a short formula in running text, in KaTeX's own faces: `w_1`, `W^{[1]}`. */
export function MathHtml({ tex }: { readonly tex: string }) {
  return (
    <span class="math">
      {mathRuns(tex).map(({ text, leans, level }, place) => {
        const inner = leans ? <i>{text}</i> : text;
        if (level === 'above') return <sup key={place}>{inner}</sup>;
        if (level === 'below') return <sub key={place}>{inner}</sub>;
        if (level === 'corner') return <small key={place}>{inner}</small>;
        return <span key={place}>{inner}</span>;
      })}
    </span>
  );
}

/** The same inside an SVG `<text>`. */
export function MathSpans({ tex, size }: { readonly tex: string; readonly size: number }) {
  let level = 0;
  const raise = { base: 0, above: -0.4 * size, below: 0.2 * size, corner: 0 };
  const scale = { base: 1, above: 0.7, below: 0.7, corner: 0.55 };
  return (
    <>
      {mathRuns(tex).map((run, place) => {
        const dy = raise[run.level] - level;
        level = raise[run.level];
        return (
          <tspan
            key={place}
            class={classOf(run)}
            dy={dy === 0 ? undefined : dy}
            font-size={Math.round(10 * scale[run.level] * size) / 10}
          >
            {run.text}
          </tspan>
        );
      })}
    </>
  );
}

const classOf = ({ leans, level }: MathRun) =>
  `graph__math${leans ? ' graph__math--leans' : ''}${level === 'base' ? '' : ' graph__math--raised'}`;
