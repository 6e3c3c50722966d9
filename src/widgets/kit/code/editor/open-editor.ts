import {
  defaultKeymap,
  history,
  historyKeymap,
  indentWithTab,
  temporarilySetTabFocusMode,
} from '@codemirror/commands';
import { javascript } from '@codemirror/lang-javascript';
import { bracketMatching, indentOnInput, indentUnit } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { faultLine, markFault } from './fault-line.ts';
import { look } from './look.ts';

interface EditorOptions {
  readonly text: string;
  /** Says what the field is. */
  readonly label: string;
  /** Id of the element that says how to leave it. */
  readonly describedBy: string;
  readonly onInput: (text: string) => void;
  readonly onRun: () => void;
}

/** An open editor. */
export interface Editor {
  readonly text: () => string;
  put(text: string): void;
  /** Marks a line, from 1, until the text changes. */
  mark(line: number | null): void;
  /** Takes the keyboard, with the cursor before the character at this place. */
  focus(at: number): void;
  close(): void;
}

/** Opens an editor for TypeScript in `host`. Tab indents; after Escape it leaves. */
export function openEditor(host: HTMLElement, options: EditorOptions): Editor {
  const run = () => {
    options.onRun();
    return true;
  };
  const view = new EditorView({
    parent: host,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        keymap.of([
          { key: 'Mod-Enter', run },
          { key: 'Shift-Enter', run },
          { key: 'Escape', run: temporarilySetTabFocusMode },
          indentWithTab,
          ...defaultKeymap,
          ...historyKeymap,
        ]),
        lineNumbers(),
        history(),
        javascript({ typescript: true }),
        bracketMatching(),
        indentOnInput(),
        indentUnit.of('  '),
        faultLine,
        look,
        EditorView.contentAttributes.of({
          tabindex: '0',
          'aria-label': options.label,
          'aria-describedby': options.describedBy,
        }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) options.onInput(update.state.doc.toString());
        }),
      ],
    }),
  });
  return {
    text: () => view.state.doc.toString(),
    put: (text) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }),
    mark: (line) => view.dispatch({ effects: markFault.of(line) }),
    focus(at) {
      view.dispatch({ selection: { anchor: Math.min(at, view.state.doc.length) } });
      view.focus();
    },
    close: () => view.destroy(),
  };
}
