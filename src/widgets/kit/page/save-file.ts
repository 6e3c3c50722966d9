/** Hands a text, or bytes, to the browser as a file to save. */
export function saveFile(
  name: string,
  content: string | Uint8Array<ArrayBuffer>,
  type = 'application/json',
): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken it once the click is over; some take a moment longer.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A title as a file name: letters and digits of any alphabet, joined by hyphens. */
export const fileNameOf = (title: string): string =>
  title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60) || 'assignment'; // biome-ignore format: one line
