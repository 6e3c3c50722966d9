import { markdown, markdownLine } from '../../markdown.ts';
import { pageSetting, type References } from './setting.ts';

interface MarkdownProps {
  readonly text: string;
  readonly references: References;
}

/** A text of an exercise, set in the page. */
export function Markdown({ text, references }: MarkdownProps) {
  const html = markdown(text, pageSetting(references));
  return <div class="exercise__text" dangerouslySetInnerHTML={{ __html: html }} />;
}

/** A few words or a formula in a line. */
export function Line({ text, id }: { readonly text: string; readonly id?: string }) {
  const html = markdownLine(text, pageSetting({}));
  return <span id={id} dangerouslySetInnerHTML={{ __html: html }} />;
}
