import { useEffect, useRef, useState } from 'preact/hooks';
import type { Editor } from '../editor/open-editor.ts';
import './program-field.css';

interface ProgramFieldProps {
  /** Of the field as long as it is plain, then of the editor: whoever focuses it goes into the program. */
  readonly id: string;
  readonly label: string;
  /** How to run the program and leave the field. */
  readonly hint: string;
  readonly source: string;
  /** The line, from 1, in which the last run stopped. */
  readonly fault: number | null;
  readonly onInput: (source: string) => void;
  readonly onRun: () => void;
}

/** The program: a plain field in which one can write at once, an editor as soon as one does. */
export function ProgramField({
  id,
  label,
  hint,
  source,
  fault,
  onInput,
  onRun,
}: ProgramFieldProps) {
  const host = useRef<HTMLDivElement>(null);
  const plain = useRef<HTMLTextAreaElement>(null);
  const editor = useRef<Editor | null>(null);
  /** Texts that the editor has said and that have not come back yet. */
  const said = useRef<string[]>([]);
  const [isOpen, setOpen] = useState(false);
  const now = useRef({ source, onInput, onRun });
  now.current = { source, onInput, onRun };
  const lines = source.split('\n').length;

  const open = async () => {
    // Without it the plain field stays. A browser asks only once for a module: not now, if it cannot come.
    if (!navigator.onLine) return;
    const module = await import('../editor/open-editor.ts').catch(() => null);
    if (module === null || host.current === null || editor.current !== null) return;
    const [at, hadFocus] = [
      plain.current?.selectionStart ?? 0,
      document.activeElement === plain.current,
    ];
    editor.current = module.openEditor(host.current, {
      text: now.current.source,
      label,
      hint,
      onInput: (text) => {
        said.current.push(text);
        now.current.onInput(text);
      },
      onRun: () => now.current.onRun(),
    });
    setOpen(true);
    if (hadFocus) editor.current.focus(at);
  };

  useEffect(() => {
    // The reader was in the plain field before the scripts were here.
    if (document.activeElement === plain.current) void open();
    return () => editor.current?.close();
  }, []);
  useEffect(() => {
    if (editor.current === null) return;
    // What the editor said itself comes back a moment later, when the reader may have typed on.
    const heard = said.current.lastIndexOf(source);
    said.current = said.current.slice(heard + 1);
    if (heard < 0 && editor.current.text() !== source) editor.current.put(source);
  }, [source]);
  useEffect(() => editor.current?.mark(fault), [fault, isOpen]);

  return (
    <div class="program-field">
      <div class="program-field__editor" id={isOpen ? id : undefined} ref={host} />
      {!isOpen && (
        <div class="program-field__plain">
          <pre aria-hidden="true">{Array.from({ length: lines }, (_, i) => i + 1).join('\n')}</pre>
          <textarea
            ref={plain}
            id={id}
            aria-label={label}
            aria-describedby={`${id}-keys`}
            spellcheck={false}
            autocomplete="off"
            autocapitalize="off"
            wrap="off"
            rows={lines}
            value={source}
            onFocus={open}
            onInput={(event) => onInput(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey || event.shiftKey))
                return;
              event.preventDefault();
              onRun();
            }}
          />
        </div>
      )}
      <p class="program-field__keys" id={`${id}-keys`}>
        {hint}
      </p>
    </div>
  );
}
