/** One figure's part of a share link, still as text. */
export interface Link {
  readonly as: string;
  readonly version: number;
  readonly fields: Readonly<Record<string, string>>;
}

/** A field's value as it stands in a link: short, and free of the separators `~ ; = &`. */
export function textOf(value: unknown): string {
  if (Object.is(value, -0)) return '-0';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return escapeText(value);
  return escapeText(JSON.stringify(value) ?? 'null');
}

/** The value a link's text stands for, read as the kind of `like`; undefined where it makes no sense. */
export function readValue(text: string, like: unknown): unknown {
  const plain = unescapeText(text);
  if (plain === undefined) return undefined;
  switch (typeof like) {
    case 'number':
      return plain.trim() === '' ? undefined : numberOf(plain);
    case 'boolean':
      return plain === 'true' ? true : plain === 'false' ? false : undefined;
    case 'string':
      return plain;
    default:
      return parsed(plain);
  }
}

/** `#ladder~depth=50;activation=tanh`, or with a version above 1 `#ladder@2~…`; without the `#`. */
export function writeLink({ as, version, fields }: Link): string {
  const name = version === 1 ? escapeText(as) : `${escapeText(as)}@${version}`;
  const parts = Object.entries(fields).map(([field, text]) => `${escapeText(field)}=${text}`);
  return `${name}~${parts.join(';')}`;
}

/** Every figure named in a page's fragment, in order; text that is no figure's is passed over. */
export function readFragment(fragment: string): readonly Link[] {
  const links = fragment.replace(/^#/, '').split('&').map(readLink);
  return links.filter((link) => link !== null);
}

/** The fragment with this figure's link in it, beside those of the page's other figures. */
export function mergeLink(fragment: string, link: Link): string {
  const others = readFragment(fragment).filter((other) => other.as !== link.as);
  return `#${[...others, link].map(writeLink).join('&')}`;
}

function readLink(text: string): Link | null {
  const tilde = text.indexOf('~');
  if (tilde < 1) return null;
  const [name = '', version = '1'] = text.slice(0, tilde).split('@');
  const as = unescapeText(name);
  if (as === undefined || as === '') return null;
  const fields: Record<string, string> = {};
  for (const part of text.slice(tilde + 1).split(';')) {
    const equals = part.indexOf('=');
    const field = equals < 0 ? undefined : unescapeText(part.slice(0, equals));
    if (field === undefined || field === '') {
      if (part !== '') fields[part] = ''; // kept, so that the figure can say it did not understand it
      continue;
    }
    Object.defineProperty(fields, field, {
      value: part.slice(equals + 1),
      enumerable: true,
      configurable: true,
    });
  }
  return { as, version: /^\d{1,6}$/.test(version) ? Number(version) : 0, fields };
}

/** Percent-encoding that also hides the characters with a meaning in a link. */
function escapeText(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(/[~@!'()*]/g, percent);
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

function unescapeText(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function numberOf(text: string): number | undefined {
  const value = Number(text);
  return Number.isNaN(value) ? undefined : value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
