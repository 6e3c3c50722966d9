import { useEffect, useState } from 'preact/hooks';
import type { RuleName } from '../../../experiments/optimizers/rules.ts';
import { placeOf, rowsOf, type SourceRow } from './source.ts';

/** The very files that run, as text. */
const files = import.meta.glob<string>('../../../nn/optimizers/*.ts', {
  query: '?raw',
  import: 'default',
});

interface RuleListingProps {
  /** The figure’s `as`: a page may show one rule in two figures and in a listing of its own. */
  readonly figure: string;
  readonly rule: RuleName;
  /** Names that the line under the cursor sets. */
  readonly lit: readonly string[];
  readonly onChoose: (name: string) => void;
}

/** The source of a rule as it stands in the library; the lines of the chosen piece of arithmetic are lit. */
export function RuleListing({ figure, rule, lit, onChoose }: RuleListingProps) {
  const { file, function: name } = placeOf[rule];
  const [read, setRead] = useState<{ readonly file: string; readonly text: string } | null>(null);
  const [isWhole, setWhole] = useState(false);
  useEffect(() => {
    let isHere = true;
    void files[`../../../nn/optimizers/${file}`]?.().then((text) => {
      if (isHere) setRead({ file, text });
    });
    return () => {
      isHere = false;
    };
  }, [file]);
  const rows = read?.file === file ? rowsOf(read.text, name) : [];
  const shown = isWhole
    ? rows
    : rows.filter(({ isStep }) => isStep).map((row) => ({ ...row, text: row.text.replace(/^ {4}/, '') }));
  return (
    <div class="rule-listing">
      <p class="rule-listing__head">
        <b>{name}</b> <span>src/nn/optimizers/{file}</span>
        <button type="button" class="tool" aria-pressed={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Its step only' : 'Whole function'}
        </button>
      </p>
      <pre class="rule-listing__code" tabindex={0} role="region" aria-label={`${name}, code in the figure ${figure}`}>
        <code>
          {shown.map((row) => (
            <Row key={row.number} row={row} isLit={row.sets !== null && lit.includes(row.sets)} onChoose={onChoose} />
          ))}
        </code>
      </pre>
      {name !== rule && (
        <p class="rule-listing__note">Adam is AdamW with a decay of 0: this is the function that runs.</p>
      )}
    </div>
  );
} // biome-ignore format: one line

interface RowProps {
  readonly row: SourceRow;
  readonly isLit: boolean;
  readonly onChoose: (name: string) => void;
}

function Row({ row, isLit, onChoose }: RowProps) {
  const { number, sets } = row;
  const text = row.text === '' ? ' ' : row.text;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the rows of the arithmetic beside it do the same by keys
    // biome-ignore lint/a11y/noStaticElementInteractions: and are buttons
    <span
      class={isLit ? 'rule-listing__row rule-listing__row--lit' : 'rule-listing__row'}
      aria-current={isLit ? 'step' : undefined}
      onClick={sets === null ? undefined : () => onChoose(sets)}
    >
      <span class="rule-listing__at" aria-hidden="true">
        {number}
      </span>
      <span>{painted(text)}</span>
    </span>
  );
}

const words = /(\/\/.*$|^ *\*.*$|\/\*\*.*$|\b(?:const|return|export|function)\b)/;

/** Keywords bold, comments in italics, as in every listing of the book. */
const painted = (text: string) =>
  text.split(words).map((part, i) => {
    if (i % 2 === 0) return part;
    return /^[a-z]/.test(part) ? <b key={i}>{part}</b> : <i key={i}>{part}</i>;
  });
