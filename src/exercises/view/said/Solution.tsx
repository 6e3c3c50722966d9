import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface SolutionProps {
  readonly number: string | undefined;
  /** Nothing has been tried yet. */
  readonly isEarly: boolean;
  readonly onOpen: () => void;
  readonly children: ComponentChildren;
}

/** The worked solution: folded on the page, open on paper. */
export function Solution({ number, isEarly, onOpen, children }: SolutionProps) {
  const fold = useRef<HTMLDetailsElement>(null);
  const isPrinting = useRef(false);
  useEffect(() => {
    let wasOpen = false;
    const open = () => {
      wasOpen = fold.current?.open ?? false;
      isPrinting.current = true;
      fold.current?.setAttribute('open', '');
    };
    const restore = () => {
      fold.current?.toggleAttribute('open', wasOpen);
      isPrinting.current = false;
    };
    addEventListener('beforeprint', open);
    addEventListener('afterprint', restore);
    return () => {
      removeEventListener('beforeprint', open);
      removeEventListener('afterprint', restore);
    };
  }, []);
  return (
    <details
      class="exercise__solution"
      data-pagefind-ignore
      ref={fold}
      onToggle={({ currentTarget }) => currentTarget.open && !isPrinting.current && onOpen()}
    >
      <summary>
        Worked solution
        {number !== undefined && <span class="exercise__printed"> of exercise {number}</span>}
        {isEarly && <span class="exercise__summary-note"> · better after a try of your own</span>}
      </summary>
      <div class="exercise__worked">{children}</div>
    </details>
  );
}
