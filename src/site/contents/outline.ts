/** What can be counted in a chapter's text without running it. */
export interface Outline {
  readonly sections: number;
  readonly figures: number;
  readonly exercises: number;
}

/** Counts second-level headings, figures (an element with a name and a caption) and exercises of an MDX text. */
export function outline(text: string): Outline {
  const prose = text.replace(/^(```|~~~)[\s\S]*?^\1/gm, '').replace(/\{\/\*[\s\S]*?\*\/\}/g, '');
  const count = (pattern: RegExp): number => prose.match(pattern)?.length ?? 0;
  return {
    sections: count(/^## /gm),
    figures: count(/<[A-Z]\w*\s(?=[^<]*?\bas=)(?=[^<]*?\bcaption=)/g),
    exercises: count(/<Exercise\s/g),
  };
}
