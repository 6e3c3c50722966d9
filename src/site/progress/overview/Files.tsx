import { useRef, useState } from 'preact/hooks';
import { clearedKey, historyRestored } from '../../../exercises/kept/history-key.ts';
import { Icon } from '../../../widgets/kit/marks/icons.tsx';
import { saveFile } from '../../../widgets/kit/page/save-file.ts';
import { mostCharacters, readFile, writeFile } from '../kept/file.ts';
import type { Kept } from '../kept/kept.ts';
import { mergeKept } from '../kept/merge.ts';
import { importWords } from './import-words.ts';

interface FilesProps {
  readonly kept: Kept;
  readonly book: string;
  readonly change: (edit: (now: Kept) => Kept) => boolean;
}

/** Saving everything as one file, bringing one in, and leaving nothing behind on somebody else's machine. */
export function Files({ kept, book, change }: FilesProps) {
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  /** Name of the file that was saved before everything is cleared. */
  const [leaving, setLeaving] = useState<string | null>(null);
  const [left, setLeft] = useState('');
  const save = (): string => {
    const at = new Date().toISOString();
    const name = `chain-rule-progress-${at.slice(0, 10)}.json`;
    saveFile(name, writeFile(kept, book, at));
    return name;
  };
  const bringIn = async (file: File) => {
    const read = readFile(
      file.size > mostCharacters * 4 ? ' '.repeat(mostCharacters + 1) : await file.text(),
    );
    if ('problem' in read) return setSaid(read.problem);
    let words = '';
    const isKept = change((here) => {
      const merged = mergeKept(here, read.kept, Date.now());
      words = importWords(merged, read.unread);
      return merged.next;
    });
    setSaid(
      isKept ? words : 'This browser would not keep the file’s contents. Nothing was changed.',
    );
  };
  const clear = () => {
    const isCleared = change(() => ({ [clearedKey]: String(Date.now()) }));
    setLeaving(null);
    setLeft(
      isCleared
        ? 'Everything that the book kept in this browser is gone. The file that was saved brings it back.'
        : 'The browser refused. Clear this site’s data in the browser’s own settings.',
    );
    dispatchEvent(new Event(historyRestored));
  };
  return (
    <>
      <section class="overview__files" aria-labelledby="save-title">
        <h2 id="save-title">Save and bring in</h2>
        <p>
          One file holds everything that this browser keeps of the book: what you read, your
          answers, guesses, programs and settings. Bringing a file in adds to what is here and takes
          nothing away; doing it twice changes nothing.
        </p>
        <div class="overview__ways">
          <button type="button" class="button" onClick={() => setSaid(`${save()} is saved.`)}>
            <Icon name="download" />
            Save a file
          </button>
          <button type="button" class="button" onClick={() => input.current?.click()}>
            Bring a file in
          </button>
          <input
            ref={input}
            class="visually-hidden"
            type="file"
            accept="application/json,.json"
            aria-label="Progress file to bring in"
            tabIndex={-1}
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              event.currentTarget.value = '';
              if (file) void bringIn(file);
            }}
          />
        </div>
        <p class="overview__notice" role="status">
          {said}
        </p>
      </section>
      <section class="overview__files" aria-labelledby="leave-title">
        <h2 id="leave-title">Not your computer?</h2>
        <p>
          What you do here stays in this browser, for whoever sits down next. Take it with you as a
          file and leave nothing behind.
        </p>
        <div class="overview__ways">
          <button
            type="button"
            class="button"
            onClick={() => {
              setLeft('');
              setLeaving(save());
            }}
          >
            Not me: save and clear
          </button>
        </div>
        <div class="overview__notice" role="status">
          {leaving !== null && (
            <>
              <p>
                {leaving} is being saved. When you have it, clear this browser; that cannot be
                undone here.
              </p>
              <div class="overview__ways">
                <button type="button" class="button button--filled" onClick={clear}>
                  Clear everything here
                </button>
                <button type="button" class="button" onClick={() => setLeaving(null)}>
                  Keep it
                </button>
              </div>
            </>
          )}
          {left}
        </div>
      </section>
    </>
  );
}
