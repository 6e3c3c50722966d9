import { Fragment } from 'preact';

const marks = /(\*\*[^*]+\*\*|\$[^$]+\$)/;

/** A sentence with `**first words**` in bold and `$x$` as mathematics. */
export function Sentence({ text }: { readonly text: string }) {
  return (
    <>
      {text.split(marks).map((part, place) => {
        if (part.startsWith('**')) return <strong key={place}>{plain(part)}</strong>;
        if (/^\$.+\$$/.test(part)) return <MathText key={place} text={part.slice(1, -1)} />;
        return <Fragment key={place}>{part}</Fragment>;
      })}
    </>
  );
}

/** A name of mathematics in running text: letters lean, digits and signs stand. */
export function MathText({ text }: { readonly text: string }) {
  return (
    <span class="math">
      {text
        .split(/([a-zA-Zα-ωϕ]+)/)
        .map((part, place) =>
          /^[a-zA-Zα-ωϕ]$/.test(part) ? (
            <i key={place}>{part}</i>
          ) : (
            <Fragment key={place}>{part}</Fragment>
          ),
        )}
    </span>
  );
}

/** The same sentence for a voice or a table: without the marks. */
export function plain(text: string): string {
  return text.replace(/\*\*|\$/g, '');
}
