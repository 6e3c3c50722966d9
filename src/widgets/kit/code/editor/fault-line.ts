import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';

/** Marks the line, from 1, in which a run stopped; null takes the mark away. */
export const markFault = StateEffect.define<number | null>();

const mark = Decoration.line({ class: 'code-fault' });

/** The mark goes as soon as the text changes. */
export const faultLine = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, change) {
    const asked = change.effects.find((effect) => effect.is(markFault));
    if (asked === undefined) return change.docChanged ? Decoration.none : marks;
    const line: unknown = asked.value;
    const isThere = typeof line === 'number' && line >= 1 && line <= change.state.doc.lines;
    return isThere ? Decoration.set(mark.range(change.state.doc.line(line).from)) : Decoration.none;
  },
  provide: (field) => EditorView.decorations.from(field),
});
