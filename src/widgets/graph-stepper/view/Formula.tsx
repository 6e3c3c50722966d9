import { useEffect, useState } from 'preact/hooks';

interface FormulaProps {
  /** TeX with `\htmlData{quantity=u}{…}` around the parts. */
  readonly tex: string;
  /** The figure's `as`, put before every quantity. */
  readonly quantities: string;
  /** Rendered at build, and the TeX that it is of. */
  readonly built: { readonly tex: string; readonly html: string } | undefined;
}

/** The formula of the graph. What the build rendered is used as it is; for anything else KaTeX is fetched. */
export function Formula({ tex, quantities, built }: FormulaProps) {
  const [fetched, setFetched] = useState<{ readonly tex: string; readonly html: string }>();
  useEffect(() => {
    if (tex === built?.tex || tex === fetched?.tex) return;
    let isCurrent = true;
    import('./formula-html.ts').then(({ formulaHtml }) => {
      if (isCurrent) setFetched({ tex, html: formulaHtml(tex, quantities) });
    });
    return () => {
      isCurrent = false;
    };
  }, [tex]);
  const shown = [built, fetched].find((one) => one?.tex === tex) ?? fetched ?? built;
  if (shown === undefined) return <div class="stepper__formula" />;
  return <div class="stepper__formula" dangerouslySetInnerHTML={{ __html: shown.html }} />;
}
