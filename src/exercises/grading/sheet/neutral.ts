/** A cell that a spreadsheet would take for a formula, as the text that it is. */
export const neutral = (cell: string): string =>
  /^[\s\u00a0\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/.test(cell) ? `'${cell}` : cell;
