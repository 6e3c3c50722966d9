import { bad, type Read, readJson } from '../read.ts';
import { limits } from '../submission/limits.ts';
import { type Assignment, assignmentFormat, readAssignment } from './assignment.ts';
import { pack, unpack } from './packed.ts';

/** The fragment of a link to `/a/`: no server ever sees it. What every assignment says alike is left out. */
export function toLink({ format: _format, schema: _schema, ...rest }: Assignment): string {
  const { id, title, book, due, idKind, variants, attempts, feedback, solutions, items } = rest;
  return pack(
    '1',
    JSON.stringify([id, title, book, due, idKind, variants, attempts, feedback, solutions, items.map(({ ex, points, parameters, note }) => [ex, points, parameters, note])]), // biome-ignore format: one line
  );
}

/** The assignment of a link, with or without the address and the `#` before it. */
export function fromLink(link: string): Read<Assignment> {
  const fragment = link.trim().replace(/^[^#]*#/, '');
  if (fragment.length > limits.link)
    return bad('This link is longer than any that this book makes: open the assignment’s file instead.'); // biome-ignore format: one line
  const unpacked = unpack('1', fragment, 'This link');
  if ('problem' in unpacked) return unpacked;
  const json = readJson(unpacked.value, 'This link');
  if ('problem' in json) return json;
  const parts: unknown[] = Array.isArray(json.value) ? json.value : [];
  const [id, title, book, due, idKind, variants, attempts, feedback, solutions, items] = parts;
  return readAssignment({
    format: assignmentFormat,
    schema: 1,
    id,
    title,
    book,
    due,
    idKind,
    variants,
    attempts,
    feedback,
    solutions,
    items: Array.isArray(items) ? items.map(itemOf) : items,
  });
}

function itemOf(parts: unknown): unknown {
  if (!Array.isArray(parts)) return parts;
  const [ex, points, parameters, note] = parts;
  return {
    ex,
    points,
    ...(parameters === undefined || parameters === null ? {} : { parameters }),
    ...(note === undefined || note === null ? {} : { note }),
  };
}
