import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** The book's way with code: keywords bold, comments italic, nothing coloured. */
const words = HighlightStyle.define([
  {
    tag: [tags.keyword, tags.controlKeyword, tags.definitionKeyword, tags.moduleKeyword],
    fontWeight: '650',
  },
  { tag: tags.comment, fontStyle: 'italic', color: 'var(--ink-3)' },
]);

const sheet = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'transparent', maxHeight: 'min(36rem, 75vh)' },
  '&.cm-focused': {
    outline: 'var(--w-focus) solid var(--focus)',
    outlineOffset: 'var(--focus-space)',
  },
  '.cm-scroller': {
    overflow: 'auto',
    fontFamily: 'var(--mono)',
    fontSize: 'var(--t-code)',
    lineHeight: 'var(--lh-code)',
  },
  '.cm-content': { padding: 'var(--s3) 0', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 2px' },
  '.cm-cursor': { borderLeft: '2px solid var(--ink)' },
  '.cm-gutters': { border: '0', backgroundColor: 'transparent', color: 'var(--ink-3)' },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '3ch', padding: '0 2ch 0 0' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
    { backgroundColor: 'var(--rule)' },
  '.cm-matchingBracket': { backgroundColor: 'transparent', outline: '1px solid var(--rule-2)' },
  '.cm-line.code-fault': {
    backgroundColor: 'var(--warn-wash)',
    boxShadow: 'inset 3px 0 var(--warn-edge)',
  },
});

export const look = [sheet, syntaxHighlighting(words)];
