import { useId, useState } from 'preact/hooks';

interface OpeningProps {
  /** What is wrong with what was given; empty where nothing was. */
  readonly problem: string;
  readonly onText: (text: string) => Promise<void>;
}

/** Where there is no assignment, or half of one: a field for the link and a place for the file. */
export function Opening({ problem, onText }: OpeningProps) {
  const id = useId();
  const [text, setText] = useState('');
  const take = async (file: File | undefined) => {
    if (file) await onText(await file.text());
  };
  return (
    <div class="student">
      <h1 class="head__title" id="_top">
        Open an assignment
      </h1>
      <p role="alert" class={problem === '' ? 'visually-hidden' : 'student__problem'}>
        {problem}
      </p>
      {problem === '' && (
        <p class="head__lead">Your instructor gave you a link or a file. Either one opens here.</p>
      )}
      <div class="student__field">
        <label class="control__label" for={`${id}-link`}>
          Link
        </label>
        <input
          id={`${id}-link`}
          class="field student__link"
          value={text}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && void onText(text)}
        />
        <button type="button" class="button button--filled" onClick={() => void onText(text)}>
          Open
        </button>
      </div>
      <div class="student__field">
        <label class="control__label" for={`${id}-file`}>
          File
        </label>
        <input
          id={`${id}-file`}
          type="file"
          accept=".json,application/json"
          onChange={(event) => void take(event.currentTarget.files?.[0])}
        />
      </div>
    </div>
  );
}
