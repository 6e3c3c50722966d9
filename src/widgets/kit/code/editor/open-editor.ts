import { autocompletion } from '@codemirror/autocomplete';
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
import { besideOrBelow, completeLibrary } from './complete.ts';
import { faultLine, markFault } from './fault-line.ts';
import { look } from './look.ts';

interface EditorOptions {
  readonly text: string;
  /** Says what the field is. */
  readonly label: string;
  /** Says how to run the program and how to leave the field. */
  readonly hint: string;
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

/**
 * Opens an editor for TypeScript in `host`. Tab indents; after Escape it leaves. It lives in a shadow tree,
 * where its style sheet is adopted: a `<style>` in the page would break the page's policy.
 */
export function openEditor(host: HTMLElement, options: EditorOptions): Editor {
  const run = () => {
    options.onRun();
    return true;
  };
  // Whoever focuses the host is in the program.
  const root = host.attachShadow({ mode: 'open', delegatesFocus: true });
  const hint = document.createElement('p');
  hint.id = 'hint';
  hint.hidden = true;
  hint.textContent = options.hint;
  root.append(hint);
  const view = new EditorView({
    parent: root,
    root,
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
        autocompletion({ override: [completeLibrary], icons: false, positionInfo: besideOrBelow }),
        faultLine,
        look,
        EditorView.contentAttributes.of({
          tabindex: '0',
          'aria-label': options.label,
          'aria-describedby': hint.id,
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
