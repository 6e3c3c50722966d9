import { useEffect, useRef } from 'preact/hooks';
import type { Inside } from './inside.ts';
import type { Linked, Pointed } from './linked.ts';
import { litLines } from './lit-lines.ts';

interface CodeProps {
  readonly inside: Inside;
  readonly shown: number;
  readonly language: string;
  readonly pointed: Pointed | null;
  readonly links: Linked;
}

/** The code of one program, as the device is given it; lines of what is pointed at are lit. */
export function Code({ inside, shown, language, pointed, links }: CodeProps) {
  const host = useRef<HTMLPreElement>(null);
  const program = inside.programs[shown];
  const lines = (program?.code ?? []).join('\n').split('\n');
  const lit = litLines(lines, inside, pointed, links);
  useEffect(() => {
    if (host.current) host.current.scrollTop = 0;
  }, [shown]);
  return (
    <div class="hood__code">
      <p class="hood__head">
        <b>Program {shown + 1}</b> as {language}, {lines.length} lines
      </p>
      <pre
        class="hood__text"
        ref={host}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={`${language} of program ${shown + 1}`}
        role="group"
      >
        <code>
          {lines.map((line, i) => (
            <span
              key={i}
              class={lit.has(i) ? 'hood__code-line hood__code-line--lit' : 'hood__code-line'}
            >
              {line}
              {'\n'}
            </span>
          ))}
        </code>
      </pre>
    </div>
  );
}
