import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Evidence } from '../../experiments/misprints/misprint.ts';
import { Figure } from '../kit/figure/Figure.tsx';
import { RunButton } from '../kit/figure/RunButton.tsx';
import { type FigureProps, useFigure } from '../kit/use-figure.ts';
import { EntryList } from './EntryList.tsx';
import { EvidenceTable } from './EvidenceTable.tsx';
import { evidenceOf } from './evidence-of.ts';
import { benchOf, type EntryText, type State, table, told } from './model.ts';
import { TwoLines } from './TwoLines.tsx';
import { useWords, type Words } from './use-words.tsx';
import './View.css';

/** The build hands on the words of the entry that the bench starts with. */
export type BenchProps = FigureProps<State> &
  Words & {
    /** Whose misprints: a chapter's slug. */
    readonly chapter: string;
    readonly texts: readonly EntryText[];
  };

/** Runs any slip of a chapter as printed beside the right form. */
export default function View(props: BenchProps) {
  const { chapter, texts, printed, right, why } = props;
  const bench = useMemo(() => benchOf(texts), []);
  const model = useFigure(bench, props);
  const [results, setResults] = useState<Readonly<Record<string, Evidence>>>({});
  const [failure, setFailure] = useState<string | null>(null);
  const text = model.trace.value;
  const { words, failure: unset } = useWords(chapter, text.id, { printed, right, why });
  const evidence = results[text.id];
  const run = async () => {
    model.handle.begin();
    const { id } = model.trace.peek();
    try {
      const found = await evidenceOf(chapter, id);
      setResults((known) => ({ ...known, [id]: found }));
      setFailure(null);
    } catch (error) {
      setFailure(
        `The run did not come to its end (${error instanceof Error ? error.message : String(error)}). Check the connection and press Run again.`,
      );
    }
  };
  const reset = () => {
    setResults({});
    model.reset();
  };
  return (
    <Figure
      {...model.frame}
      table={evidence && table(evidence)}
      sentence={failure ?? lost(unset) ?? (evidence ? told(text, evidence) : model.sentence.value)}
      selectors={
        !model.hidden('entry') && (
          <EntryList
            entries={texts}
            chosen={text.id}
            ran={Object.keys(results)}
            onChoose={(entry) => model.set({ entry })}
            disabled={model.locked('entry')}
          />
        )
      }
      stage={(size) => (
        <div class={`bench${size.narrow ? ' bench--narrow' : ''}`}>
          <p class="bench__head">
            <strong>{text.name}</strong> <span>{text.label}</span>{' '}
            <span class="bench__source">
              <code>{text.id}</code> {text.source}
            </span>
          </p>
          <div class="bench__forms">
            <Form kind="printed" name="As printed">
              {words.printed}
            </Form>
            <Form kind="right" name="Right">
              {words.right}
            </Form>
          </div>
          {evidence && <EvidenceTable evidence={evidence} narrow={size.narrow} />}
          {evidence?.comparison && <TwoLines size={size} of={evidence.comparison} />}
          {evidence && (
            <p class="bench__why">
              <strong>Why it survives review.</strong> {words.why}
            </p>
          )}
        </div>
      )}
      transport={<RunButton verb="Run" onRun={run} onReset={reset} ran={evidence !== undefined} />}
    />
  );
}

/** What the bench says where the words of an entry did not come. */
const lost = (reason: string | null): string | null =>
  reason === null
    ? null
    : `The entry did not load (${reason}). Check the connection and choose it again.`;

interface FormProps {
  readonly kind: 'printed' | 'right';
  readonly name: string;
  readonly children: ComponentChildren;
}

function Form({ kind, name, children }: FormProps) {
  return (
    <div class={`bench__form bench__form--${kind}`}>
      <p class="bench__form-name">{name}</p>
      <div>{children}</div>
    </div>
  );
}
