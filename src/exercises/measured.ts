/**
 * A number that an experiment produced, in Markdown. The build checks it against the library's run and prints
 * the library's own value; a page prints the text that the sentence was written around.
 */
export const measured = (id: string, text: string): string =>
  `<Measured of="${id}">${text}</Measured>`;
