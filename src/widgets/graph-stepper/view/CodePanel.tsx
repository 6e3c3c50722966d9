import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { CodeLine, Word } from '../steps/code-line.ts';

interface CodePanelProps {
  readonly lines: readonly CodeLine[];
  /** The node whose line runs now. */
  readonly active: string | null;
  readonly direction: 'forward' | 'backward';
  readonly quantities: string;
  /** Nodes by the role of what they hold. */
  readonly parameters: ReadonlySet<string>;
}

/** The graph as a program of the library; the line at work is lit. */
export function CodePanel({ lines, active, direction, quantities, parameters }: CodePanelProps) {
  const host = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const list = host.current;
    const line = list?.querySelector<HTMLElement>('[aria-current]');
    if (!list || !line || list.scrollHeight <= list.clientHeight) return;
    list.scrollTop = line.offsetTop - list.clientHeight / 2;
  }, [active]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the list scrolls in its own box, and the keyboard must reach it
    <ol class="stepper__code" aria-label="The same graph as a program" ref={host} tabIndex={0}>
      {lines.map((line) => (
        <Line
          key={line.node}
          line={line}
          lit={line.node === active ? direction : null}
          quantities={quantities}
          parameters={parameters}
        />
      ))}
    </ol>
  );
}

interface LineProps {
  readonly line: CodeLine;
  readonly lit: 'forward' | 'backward' | null;
  readonly quantities: string;
  readonly parameters: ReadonlySet<string>;
}

/** One line; written again only when it is lit or goes out. */
function Line({ line, lit, quantities, parameters }: LineProps) {
  return useMemo(
    () => (
      <li
        class={lit === null ? 'stepper__line' : `stepper__line stepper__line--${lit}`}
        aria-current={lit === null ? undefined : 'step'}
      >
        <code>
          {line.words.map((word, place) => (
            <CodeWord
              key={place}
              word={word}
              quantities={quantities}
              isParameter={word.quantity !== null && parameters.has(word.quantity)}
            />
          ))}
        </code>
      </li>
    ),
    [line, lit, quantities, parameters],
  );
}

function CodeWord({
  word,
  quantities,
  isParameter,
}: {
  readonly word: Word;
  readonly quantities: string;
  readonly isParameter: boolean;
}) {
  if (word.kind === 'keyword') return <b>{word.text}</b>;
  if (word.quantity === null) return <>{word.text}</>;
  return (
    <span
      class={`stepper__word stepper__word--${isParameter ? 'parameter' : 'value'}`}
      data-quantity={`${quantities}.${word.quantity}`}
    >
      {word.text}
    </span>
  );
}
