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
  '.cm-tooltip.cm-tooltip': {
    border: 'var(--w-hair) solid var(--rule-2)',
    borderRadius: 'var(--r1)',
    backgroundColor: 'var(--paper)',
    color: 'var(--ink)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {
    maxHeight: '14rem',
    fontFamily: 'var(--mono)',
    fontSize: 'var(--t-micro)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.3rem var(--s2)' },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--ink)',
    color: 'var(--paper)',
  },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '650' },
  '.cm-tooltip.cm-completionInfo': {
    width: '22rem',
    maxWidth: 'min(22rem, 80vw)',
    padding: 'var(--s2) var(--s3)',
    fontFamily: 'var(--sans)',
    fontSize: 'var(--t-small)',
    lineHeight: 'var(--lh-small)',
  },
  '.cm-completionInfo code': {
    display: 'block',
    fontFamily: 'var(--mono)',
    fontSize: 'var(--t-micro)',
    overflowWrap: 'anywhere',
  },
  '.cm-line.code-fault': {
    backgroundColor: 'var(--warn-wash)',
    boxShadow: 'inset 3px 0 var(--warn-edge)',
  },
});

export const look = [sheet, syntaxHighlighting(words)];
