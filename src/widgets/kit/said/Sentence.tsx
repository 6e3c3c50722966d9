import { Fragment } from 'preact';
import { MathHtml } from '../graph/MathText.tsx';
import { mathPlain } from '../graph/math-text.ts';

const marks = /(\*\*[^*]+\*\*|\$[^$]+\$)/;

/** A sentence with `**first words**` in bold and `$x$` as mathematics. */
export function Sentence({ text }: { readonly text: string }) {
  return (
    <>
      {text.split(marks).map((part, place) => {
        if (part.startsWith('**')) return <strong key={place}>{plain(part)}</strong>;
        if (/^\$.+\$$/.test(part)) return <MathHtml key={place} tex={part.slice(1, -1)} />;
        return <Fragment key={place}>{part}</Fragment>;
      })}
    </>
  );
}

/** The same sentence for a voice or a table: without the marks. */
export function plain(text: string): string {
  return text
    .replace(/\$([^$]+)\$/g, (_, tex: string) => mathPlain(tex).trim())
    .replaceAll('**', '');
}
