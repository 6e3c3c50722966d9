import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

interface FormulaProps {
  /** TeX with `\htmlData{quantity=u}{…}` around the parts. */
  readonly tex: string;
  /** The figure's `as`, put before every quantity. */
  readonly quantities: string;
  /** The formula of the first frame, set at build. */
  readonly built: ComponentChildren;
}

/** The formula of the graph. What the build set is used as it is; for anything else KaTeX is fetched. */
export function Formula({ tex, quantities, built }: FormulaProps) {
  const [builtTex] = useState(built === undefined ? undefined : tex);
  const [fetched, setFetched] = useState<{ readonly tex: string; readonly html: string }>();
  useEffect(() => {
    if (tex === builtTex || tex === fetched?.tex) return;
    let isCurrent = true;
    import('./formula-html.ts').then(({ formulaHtml }) => {
      if (isCurrent) setFetched({ tex, html: formulaHtml(tex, quantities) });
    });
    return () => {
      isCurrent = false;
    };
  }, [tex]);
  if (fetched === undefined || tex === builtTex)
    return (
      <div key="built" class="stepper__formula">
        {built}
      </div>
    );
  return (
    <div
      key="fetched"
      class="stepper__formula"
      dangerouslySetInnerHTML={{ __html: fetched.html }}
    />
  );
}
