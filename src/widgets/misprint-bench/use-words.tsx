import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** The words of one misprint, ready to stand in the page. */
export interface Words {
  readonly printed?: ComponentChildren;
  readonly right?: ComponentChildren;
  readonly why?: ComponentChildren;
}

/** The words of entry `id`: those of the first entry are the build's, all others are set when they are first asked for. */
export function useWords(chapter: string, id: string, built: Words) {
  const [first] = useState(id);
  const [known, setKnown] = useState<Readonly<Record<string, Words>>>({ [first]: built });
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    setFailure(null);
    if (known[id] !== undefined) return;
    let isCurrent = true;
    import('./set-words.ts')
      .then(({ setWords }) => setWords(chapter, id))
      .then(
        ({ printed, right, why }) =>
          setKnown((before) => ({
            ...before,
            [id]: {
              printed: <Html html={printed} />,
              right: <Html html={right} />,
              why: <Html html={why} />,
            },
          })),
        (error: unknown) => {
          if (isCurrent) setFailure(error instanceof Error ? error.message : String(error));
        },
      );
    return () => {
      isCurrent = false;
    };
  }, [id]);
  return { words: known[id] ?? {}, failure };
}

function Html({ html }: { readonly html: string }) {
  return <span dangerouslySetInnerHTML={{ __html: html }} />;
}
