import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { bad, good, type Read } from '../read.ts';
import { crc32 } from './crc32.ts';

/** Data as a short text that survives links, e-mail and chat: `<head>.<deflated, in base64url>.<crc>`. */
export function pack(head: string, text: string): string {
  const bytes = deflateSync(strToU8(text), { level: 9 });
  const body = btoa(strFromU8(bytes, true))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
  return `${head}.${body}.${crc32(`${head}.${body}`)}`;
}

/** The most that a packed text may grow to. */
const mostCharacters = 2_000_000;

/** The text that was packed; a sentence where it is incomplete. @param what as in `This link` */
export function unpack(head: string, packed: string, what: string): Read<string> {
  const broken = bad(
    `${what} is incomplete: copy all of it, from “${head}.” to its last letter, and paste it again.`,
  );
  const [found, body, crc] = packed.trim().split('.');
  if (found !== head || !body || !crc) return broken;
  if (crc32(`${head}.${body}`) !== crc.toLowerCase()) return broken;
  try {
    const letters = atob(body.replaceAll('-', '+').replaceAll('_', '/'));
    // No more room than a text may need: a few letters can swell to gigabytes.
    const room = new Uint8Array(mostCharacters + 1);
    const bytes = inflateSync(strToU8(letters, true), { out: room });
    if (bytes.length > mostCharacters) return broken;
    return good(strFromU8(bytes));
  } catch {
    return broken;
  }
}
