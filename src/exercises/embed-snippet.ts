import { escaped } from './markdown.ts';

/** Enough for most exercises; a page that listens to the frame gives it its own height. */
const heightPx = 900;

/**
 * HTML that shows an exercise or an assignment inside another page, to be pasted in the HTML view of a learning system's editor.
 *
 * @param address of an exercise's own frame, `https://…/embed/backpropagation/whole-graph/`, or of an assignment
 */
export const embedSnippet = (address: string, title: string): string =>
  `<iframe src="${escaped(address)}" title="${escaped(title)}" width="100%" height="${heightPx}" style="border: 0" loading="lazy"></iframe>`;
