/** How the few things that a page knows better are set: mathematics, references, measured numbers. Each returns HTML. */
export interface Setting {
  math(tex: string, display: boolean): string;
  see(attributes: Readonly<Record<string, string>>): string;
  measured(id: string, text: string): string;
}

/**
 * The Markdown of exercise texts as HTML: paragraphs, lists, tables, bold, emphasis, code, `$mathematics$`,
 * `<See … />` and `<Measured of="…">`. Anything else comes out as it was written, escaped.
 */
export function markdown(text: string, setting: Setting): string {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((block) => blockOf(block.trim(), setting))
    .join('');
}

/** A single line, without a paragraph around it. */
export const markdownLine = (text: string, setting: Setting): string =>
  inline(text.trim(), setting);

function blockOf(block: string, setting: Setting): string {
  const lines = block.split('\n');
  if (block.startsWith('$$') && block.endsWith('$$') && block.length > 4)
    return setting.math(block.slice(2, -2).trim(), true);
  if (lines.every((line) => line.startsWith('- ')))
    return `<ul>${lines.map((line) => `<li>${inline(line.slice(2), setting)}</li>`).join('')}</ul>`;
  if (lines.length > 1 && lines.every((line) => line.startsWith('|'))) return table(lines, setting);
  return `<p>${inline(lines.join(' '), setting)}</p>`;
}

function table([head = '', , ...rows]: readonly string[], setting: Setting): string {
  const cells = (line: string, tag: string) =>
    line
      .slice(1, line.lastIndexOf('|'))
      .split('|')
      .map((cell) => `<${tag}>${inline(cell.trim(), setting)}</${tag}>`)
      .join('');
  const body = rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('');
  return `<table><thead><tr>${cells(head, 'th')}</tr></thead><tbody>${body}</tbody></table>`;
}

const parts =
  /`([^`]+)`|\$([^$]+)\$|\*\*([^*]+)\*\*|\*([^*\s][^*]*)\*|<See\s+([^>]*?)\s*\/>|<Measured of="([^"]+)">([^<]*)<\/Measured>/g;

function inline(text: string, setting: Setting): string {
  let html = '';
  let end = 0;
  for (const match of text.matchAll(parts)) {
    const [whole, code, tex, bold, emphasis, see, id, measured] = match;
    html += escaped(text.slice(end, match.index));
    end = match.index + whole.length;
    if (code !== undefined) html += `<code>${escaped(code)}</code>`;
    else if (tex !== undefined) html += setting.math(tex, false);
    else if (bold !== undefined) html += `<strong>${inline(bold, setting)}</strong>`;
    else if (emphasis !== undefined) html += `<em>${inline(emphasis, setting)}</em>`;
    else if (see !== undefined) html += setting.see(attributesOf(see));
    else html += setting.measured(id ?? '', measured ?? '');
  }
  return html + escaped(text.slice(end));
}

/** Attributes of every `<See>` in a text. */
export const referencesIn = (text: string): readonly Readonly<Record<string, string>>[] =>
  [...text.matchAll(/<See\s+([^>]*?)\s*\/>/g)].map(([, see = '']) => attributesOf(see));

const attributesOf = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...text.matchAll(/([a-z]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );

export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
